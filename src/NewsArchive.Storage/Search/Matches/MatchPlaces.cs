using System.Runtime.InteropServices;

namespace NewsArchive.Storage.Search.Matches;

/// <summary>A match and where the phrases of the expression stand in it; valid while SQLite's call lasts.</summary>
internal readonly unsafe ref struct MatchPlaces
{
    private readonly Api* api;
    private readonly nint match;

    internal MatchPlaces(Api* api, nint match)
    {
        this.api = api;
        this.match = match;
    }

    /// <summary>The article's key.</summary>
    public long Key => api->RowId(match);

    /// <summary>The first place of a phrase.</summary>
    /// <param name="phrase">Its number in the expression, from 0.</param>
    public Place First(int phrase)
    {
        Place place;
        place.Column = -1;
        return api->PhraseFirst(match, phrase, &place.Iterator, &place.Column, &place.Offset) == SQLitePCL.raw.SQLITE_OK ? place : Place.None;
    }

    /// <summary>The place after one.</summary>
    public void Next(ref Place place)
    {
        fixed (Place* at = &place)
        {
            api->PhraseNext(match, &at->Iterator, &at->Column, &at->Offset);
        }
    }

    /// <summary>Where a phrase stands.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Place
    {
        /// <summary>No place.</summary>
        public static readonly Place None = new() { Column = -1 };

        /// <summary>The column of the index; below zero after the last place.</summary>
        public int Column;

        /// <summary>The number of its first word in the column, from 0.</summary>
        public int Offset;

        internal PhraseIterator Iterator;
    }

    /// <summary>Struct Fts5PhraseIter in fts5.h.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct PhraseIterator
    {
        public nint At;
        public nint End;
    }

    /// <summary>The beginning of struct Fts5ExtensionApi in fts5.h.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Api
    {
        public int Version;
        public nint UserData;
        public nint ColumnCount;
        public nint RowCount;
        public nint ColumnTotalSize;
        public nint Tokenize;
        public nint PhraseCount;
        public nint PhraseSize;
        public nint InstanceCount;
        public nint Instance;
        public delegate* unmanaged[Cdecl]<nint, long> RowId;
        public nint ColumnText;
        public nint ColumnSize;
        public nint QueryPhrase;
        public nint SetAuxiliary;
        public nint GetAuxiliary;
        public delegate* unmanaged[Cdecl]<nint, int, PhraseIterator*, int*, int*, int> PhraseFirst;
        public delegate* unmanaged[Cdecl]<nint, PhraseIterator*, int*, int*, void> PhraseNext;
    }
}
