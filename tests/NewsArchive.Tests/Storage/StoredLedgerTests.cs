using System.Text.Json;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Facts;
using NewsArchive.Storage;

namespace NewsArchive.Tests.Storage;

public sealed class StoredLedgerTests
{
    [Fact]
    public void What_is_stored_comes_back_whole()
    {
        var article = Some.Article("Regen in Köln 𠮷", "DE AT", "2022-01-19T03:11", author: "A. Writer", section: "Wetter", text: "Ein \"Satz\".\n\n<b>Noch</b> einer.");

        var back = StoredLedger.Expand(StoredLedger.Compress(article));

        Assert.Equal(Json(article), Json(back));
        Assert.Equal(article.Text, back.Text);
    }

    [Fact]
    public void An_article_without_facts_comes_back_without_facts()
    {
        var article = Some.Article(country: null, day: null, source: null, language: null);

        var back = StoredLedger.Expand(StoredLedger.Compress(article));

        Assert.Null(back.Published);
        Assert.Null(back.Source);
        Assert.Empty(back.Countries);
        Assert.Equal(article.Ledger, back.Ledger);
    }

    [Fact]
    public void Candidates_come_back_with_the_article()
    {
        var candidate = new FactCandidate(FactName.Author, "A. Writer", "byline", "line 2: “By A. Writer”", IsChosen: true);

        var back = StoredLedger.Expand(StoredLedger.Compress(Some.Article() with { Candidates = [candidate] }));

        Assert.Equal([candidate], back.Candidates);
    }

    [Fact]
    public void An_article_that_was_stored_before_there_were_candidates_has_none()
    {
        var json = System.Text.Encoding.UTF8.GetString(Compressed.Unpack(StoredLedger.Compress(Some.Article())));
        var old = json.Replace(",\"candidates\":[]", "", StringComparison.Ordinal).Replace("\"candidates\":[],", "", StringComparison.Ordinal);

        var back = StoredLedger.Expand(Compressed.Pack(System.Text.Encoding.UTF8.GetBytes(old)));

        Assert.NotEqual(json, old);
        Assert.Empty(back.Candidates);
        Assert.Null(back.Modified);
        Assert.Equal("Rain in Oulu", back.Title.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("FFFFFFFF")]
    public void Damaged_bytes_have_a_named_exception(string hex) =>
        Assert.Throws<DamagedLedgerException>(() => StoredLedger.Expand(Convert.FromHexString(hex)));

    [Fact]
    public void A_ledger_cut_anywhere_has_a_named_exception()
    {
        var whole = StoredLedger.Compress(Some.Article());

        Assert.All(Enumerable.Range(0, whole.Length), length =>
            Assert.Throws<DamagedLedgerException>(() => StoredLedger.Expand(whole[..length])));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"title\":{\"value\":\"x\"}}")]
    [InlineData("{\"countries\":[{\"country\":\"nowhere\"}]}")]
    public void Another_JSON_has_a_named_exception(string json) =>
        Assert.Throws<DamagedLedgerException>(() => StoredLedger.Expand(Compressed.Pack(System.Text.Encoding.UTF8.GetBytes(json))));

    // Equality of lists inside records is by reference; the plain serializer, with every property, tells the difference.
    private static string Json(Article article) => JsonSerializer.Serialize(article);
}
