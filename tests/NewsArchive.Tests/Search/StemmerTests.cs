using Microsoft.Data.Sqlite;
using NewsArchive.Storage.Search;

namespace NewsArchive.Tests.Search;

public sealed class StemmerTests
{
    private const string Stems = """
        caresses ponies ties caress cats feed agreed plastered bled motoring sing conflated troubled sized hopping tanned
        falling hissing fizzed failing filing happy sky relational conditional rational valenci hesitanci digitizer
        conformabli radicalli differentli vileli analogousli vietnamization predication operator feudalism decisiveness
        hopefulness callousness formaliti sensitiviti sensibiliti triplicate formative formalize electriciti electrical
        hopeful goodness revival allowance inference airliner gyroscopic adjustable defensible irritant replacement
        adjustment dependent adoption homologou communism activate angulariti homologous effective bowdlerize probate rate
        cease controll roll government governments governing universities universal elections policy policies police
        toy toys say says yes by byes i a is as us ies ed ing eed ly apologi geologi crying dying skies needed xing
        abcs бs домs kmы 2022s a1ed nation's ыed éed straßes häusers
        """;

    [Fact]
    public void The_stems_are_those_of_the_index()
    {
        string[] marked = ["us\uE001", "us\uE002", "use\uE001", "ies\uE001", "ed\uE001", "y\uE001"];
        string[] words = [.. Stems.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), .. marked, new string('a', 63) + "s", new string('a', 64) + "s"];
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Execute(connection, "CREATE VIRTUAL TABLE t USING fts5 (w, tokenize = \"porter unicode61 remove_diacritics 0 categories 'L* M* N* Co'\")");
        Execute(connection, "CREATE VIRTUAL TABLE v USING fts5vocab (t, instance)");
        foreach (var word in words)
        {
            Execute(connection, "INSERT INTO t VALUES ($1)", word);
        }

        using var command = new SqliteCommand("SELECT group_concat(term, ' ') FROM (SELECT doc, term FROM v ORDER BY doc, offset) GROUP BY doc ORDER BY doc", connection);
        using var rows = command.ExecuteReader();
        foreach (var word in words)
        {
            Assert.True(rows.Read());
            if (!word.Contains('\'', StringComparison.Ordinal))
            {
                Assert.Equal((word, rows.GetString(0)), (word, Stemmer.Stem(word)));
            }
        }
    }

    private static void Execute(SqliteConnection connection, string sql, string? value = null)
    {
        using var command = new SqliteCommand(sql, connection);
        command.Parameters.AddWithValue("$1", (object?)value ?? DBNull.Value);
        command.ExecuteNonQuery();
    }
}
