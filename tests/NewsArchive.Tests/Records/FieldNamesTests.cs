using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Records;

namespace NewsArchive.Tests.Records;

public sealed class FieldNamesTests
{
    [Theory]
    [InlineData("Überschrift", ArticleField.Title)]
    [InlineData("ÜBERSCHRIFT", ArticleField.Title)]
    [InlineData("Fecha de publicación", ArticleField.Published)]
    [InlineData("fecha_publicacion", ArticleField.Published)]
    [InlineData("artículo.Título", ArticleField.Title)]
    [InlineData("Дата публикации", ArticleField.Published)]
    [InlineData("데이터", null)]
    [InlineData("data", null)]
    [InlineData("\uD800text", ArticleField.Text)]
    public void Names_are_compared_without_case_accents_and_blanks(string name, ArticleField? field) => Assert.Equal(field, FieldNames.Of(name));

    [Fact]
    public void No_name_of_another_language_says_two_things()
    {
        var names = WordList.Rows("field-names.tsv").SelectMany(row => row[2].Split(' ').Select(name => (name, Enum.Parse<ArticleField>(row[0])))).ToList();
        Assert.Equal(names.Select(name => $"{name.name}: {name.Item2}"), names.Select(name => $"{name.name}: {FieldNames.Of(name.name)}"));
    }
}
