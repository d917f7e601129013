using System.Reflection;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Tests.Rules;

/// <summary>Passes know rules by the names that the rules publish.</summary>
public sealed class RuleNameTests
{
    public static TheoryData<string> Published =>
        [.. typeof(IRule).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IRule)) || type.IsAssignableTo(typeof(ILedgerPass)))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(constant => constant.IsLiteral && constant.FieldType == typeof(string))
            .Select(constant => (string)constant.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Published))]
    public void A_published_name_is_in_the_rule_book(string name)
    {
        RuleBook[] books = [RuleBook.Text, RuleBook.Html(title: null, description: null, author: null)];

        Assert.Contains(name, books.SelectMany(book => book.Rules.Select(rule => rule.Name).Concat(book.Passes.Select(pass => pass.Name))));
    }
}
