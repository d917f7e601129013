using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace NewsArchive.Storage.Search.Matches;

/// <summary>
/// A function that SQLite calls for each match, so that no row has to cross ADO.NET: <c>match_places(article_text)</c> hands over the key of a
/// match and where the words stand in it (FTS5's extension interface, https://sqlite.org/fts5.html, section 7).
/// It is null, thus lets no row through. It calls whoever listens on this thread: a statement runs on the thread that asked.
/// None of the calls back into SQLite may suppress the transition of the garbage collector: the function runs inside one.
/// </summary>
internal static unsafe partial class NativeFunctions
{
    private const string Sqlite = "e_sqlite3";

    // Looking at the clock costs as much as a match.
    private const int MatchesALook = 4_096;

    [ThreadStatic]
    private static Call? current;

    /// <summary>Makes the function known to an open connection.</summary>
    /// <exception cref="SqliteException">SQLite refuses it.</exception>
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

        fixed (byte* name = "match_places\0"u8)
        {
            SqliteException.ThrowExceptionForRC(api->CreateFunction(api, name, null, &Add, null), handle);
        }
    }

    /// <summary>Runs statements on this thread whose calls of <c>match_places</c> go to a listener.</summary>
    /// <param name="until">Past it the statement that runs ends with <see cref="SQLitePCL.raw.SQLITE_INTERRUPT"/>.</param>
    public static void Listen(IMatchListener listener, TimeLimit until, Action run)
    {
        var call = current = new Call(listener, until);
        try
        {
            run();
        }
        catch (SqliteException) when (call.Failure is not null)
        {
            ExceptionDispatchInfo.Throw(call.Failure);
        }
        finally
        {
            current = null;
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Add(MatchPlaces.Api* api, nint match, nint context, int count, nint* values)
    {
        if (current is not { } call)
        {
            return;
        }

        try
        {
            call.Listener.Add(new MatchPlaces(api, match));
            if (++call.Looks % MatchesALook == 0 && call.Until.IsOver)
            {
                ResultErrorCode(context, SQLitePCL.raw.SQLITE_INTERRUPT);
            }
        }
        catch (Exception e)
        {
            // SQLite's stack cannot be unwound through: the exception is thrown when the statement has ended.
            call.Failure ??= e;
            ResultErrorCode(context, SQLitePCL.raw.SQLITE_INTERRUPT);
        }
    }

    [LibraryImport(Sqlite, EntryPoint = "sqlite3_result_error_code")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial void ResultErrorCode(nint context, int code);

    [LibraryImport(Sqlite, EntryPoint = "sqlite3_bind_pointer")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    private static partial int BindPointer(nint statement, int index, void* pointer, byte* type, void* destroy);

    /// <summary>The beginning of struct fts5_api in fts5.h.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct FtsApi
    {
        public int Version;
        public void* CreateTokenizer;
        public void* FindTokenizer;
        public delegate* unmanaged[Cdecl]<FtsApi*, byte*, void*, delegate* unmanaged[Cdecl]<MatchPlaces.Api*, nint, nint, int, nint*, void>, void*, int> CreateFunction;
    }

    private sealed class Call(IMatchListener listener, TimeLimit until)
    {
        public IMatchListener Listener { get; } = listener;

        public TimeLimit Until { get; } = until;

        public int Looks { get; set; }

        public Exception? Failure { get; set; }
    }
}
