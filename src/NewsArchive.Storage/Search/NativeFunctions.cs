using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage.Search;

/// <summary>
/// Two functions that SQLite calls for each match, so that no row has to cross ADO.NET: <c>collect(rowid)</c> hands over the key of a
/// match, <c>rank_match(article_text)</c> also where the words stand in it (FTS5's extension interface, https://sqlite.org/fts5.html, section 7).
/// Both are null, thus let no row through. They call whoever listens on this thread: a statement runs on the thread that asked.
/// None of the calls back into SQLite may suppress the transition of the garbage collector: these functions run inside one.
/// </summary>
internal static unsafe partial class NativeFunctions
{
    private const string Sqlite = "e_sqlite3";

    // Not said to be deterministic: each call must come.
    private const int Utf8 = 1;

    // Looking at the clock costs as much as a match.
    private const int MatchesALook = 4_096;

    [ThreadStatic]
    private static MatchSet? set;

    [ThreadStatic]
    private static Ranking? ranking;

    [ThreadStatic]
    private static TimeLimit? limit;

    [ThreadStatic]
    private static int looks;

    [ThreadStatic]
    private static Exception? failure;

    /// <summary>Makes the functions known to an open connection.</summary>
    /// <exception cref="SqliteException">SQLite refuses them.</exception>
    public static void AddTo(SqliteConnection connection)
    {
        var handle = connection.Handle!;
        FtsApi* api = null;
        SqliteException.ThrowExceptionForRC(SQLitePCL.raw.sqlite3_prepare_v2(handle, "SELECT fts5(?1)", out var statement), handle);
        using (statement)
        {
            fixed (byte* type = "fts5_api_ptr\0"u8)
            {
                SqliteException.ThrowExceptionForRC(BindPointer(statement.DangerousGetHandle(), 1, &api, type, null), handle);
                _ = SQLitePCL.raw.sqlite3_step(statement);
            }
        }

        if (api is null)
        {
            throw new SqliteException("This SQLite has no text index (FTS5).", SQLitePCL.raw.SQLITE_ERROR);
        }

        fixed (byte* collect = "collect\0"u8, rank = "rank_match\0"u8)
        {
            SqliteException.ThrowExceptionForRC(
                CreateFunction(handle.DangerousGetHandle(), collect, 1, Utf8, null, &Collect, null, null, null), handle);
            SqliteException.ThrowExceptionForRC(api->CreateFunction(api, rank, null, &Rank, null), handle);
        }
    }

    /// <summary>Runs statements on this thread whose calls of <c>collect</c> and <c>rank_match</c> go to these.</summary>
    /// <param name="until">Past it the statement that runs ends with <see cref="SQLitePCL.raw.SQLITE_INTERRUPT"/>.</param>
    public static void Listen(MatchSet? collected, Ranking? ranked, TimeLimit until, Action run)
    {
        (set, ranking, limit, looks, failure) = (collected, ranked, until, 0, null);
        try
        {
            run();
        }
        catch (SqliteException) when (failure is not null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
        finally
        {
            (set, ranking, limit, failure) = (null, null, null, null);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Collect(nint context, int count, nint* values)
    {
        try
        {
            set?.Add(ValueInt64(values[0]));
            Look(context);
        }
        catch (Exception e)
        {
            Fail(context, e);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Rank(MatchPlaces.Api* api, nint match, nint context, int count, nint* values)
    {
        try
        {
            ranking?.Add(new MatchPlaces(api, match));
            if (ranking is { IsFull: true })
            {
                ResultErrorCode(context, SQLitePCL.raw.SQLITE_INTERRUPT);
            }

            Look(context);
        }
        catch (Exception e)
        {
            Fail(context, e);
        }
    }

    private static void Look(nint context)
    {
        if (++looks % MatchesALook == 0 && limit is { IsOver: true })
        {
            ResultErrorCode(context, SQLitePCL.raw.SQLITE_INTERRUPT);
        }
    }

    // SQLite's stack cannot be unwound through: the exception is thrown when the statement has ended.
    private static void Fail(nint context, Exception problem)
    {
        failure ??= problem;
        ResultErrorCode(context, SQLitePCL.raw.SQLITE_INTERRUPT);
    }

    [LibraryImport(Sqlite, EntryPoint = "sqlite3_value_int64")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial long ValueInt64(nint value);

    [LibraryImport(Sqlite, EntryPoint = "sqlite3_result_error_code")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial void ResultErrorCode(nint context, int code);

    [LibraryImport(Sqlite, EntryPoint = "sqlite3_bind_pointer")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int BindPointer(nint statement, int index, void* pointer, byte* type, void* destroy);

    [LibraryImport(Sqlite, EntryPoint = "sqlite3_create_function_v2")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int CreateFunction(
        nint connection, byte* name, int arguments, int encoding, void* data, delegate* unmanaged[Cdecl]<nint, int, nint*, void> function, void* step, void* final, void* destroy);

    /// <summary>The beginning of struct fts5_api in fts5.h.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct FtsApi
    {
        public int Version;
        public void* CreateTokenizer;
        public void* FindTokenizer;
        public delegate* unmanaged[Cdecl]<FtsApi*, byte*, void*, delegate* unmanaged[Cdecl]<MatchPlaces.Api*, nint, nint, int, nint*, void>, void*, int> CreateFunction;
    }
}
