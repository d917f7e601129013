using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Tests.Rules;

/// <summary>Runs the examples of the pass for what a record gives as the text.</summary>
public sealed class NamedTextDocumentTests
{
    public const string Name = "named-text";

    public static TheoryData<string, string, string> Examples => RuleDocument.Examples("json", [Name]);

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_record_is_an_article_or_none_as_the_document_says(string name, string fence, string example)
    {
        Assert.Equal(name, new NamedTextPass("content").Name);
        var result = Cleaner.Clean(new Dump(Encoding.UTF8.GetBytes(example), DumpFormat.Json));
        if (fence == "json shown")
        {
            Assert.Equal(name, Assert.Single(Assert.IsType<CleaningResult.Cleaned>(result).Article.Ledger).Rule);
        }
        else
        {
            Assert.Contains("“content” of the record holds no text", Assert.IsType<CleaningResult.Quarantined>(result).Reason, StringComparison.Ordinal);
        }
    }
}
