using NewsArchive.Web.Pages;

namespace NewsArchive.Tests.Pages;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Snow in Lund", "snow-in-lund")]
    [InlineData("  “Ärger” über Łódź – Straße’s end!  ", "arger-uber-lodz-strasses-end")]
    [InlineData("Нове Місто", "нове-місто")]
    [InlineData("瀬戸内で四十年ぶりの航海", "瀬戸内で四十年ぶりの航海")]
    [InlineData("हिन्दी समाचार", "हिन्दी-समाचार")]
    [InlineData("ＮＡＴＯ １２", "nato-12")]
    [InlineData("exe\u202Egnp.", "exegnp")]
    [InlineData("../../etc/passwd?x=1#y", "etc-passwd-x-1-y")]
    [InlineData("Ledger", "ledger-article")]
    [InlineData("Raw!", "raw-article")]
    [InlineData("Cite", "cite-article")]
    [InlineData("\uFFFEForms", "forms")]
    public void A_slug_keeps_the_letters_of_a_title(string title, string slug) => Assert.Equal(slug, Slug.From(title));

    [Theory]
    [InlineData("")]
    [InlineData("★ — !!!")]
    [InlineData("\uD800")]
    public void A_title_without_letters_has_no_slug(string title) => Assert.Null(Slug.From(title));

    [Theory]
    [InlineData("word ")]
    [InlineData("w")]
    [InlineData("слово ")]
    [InlineData("😀a\uD83D")]
    [InlineData("𠀀")]
    [InlineData("e\u0301")]
    public void However_long_the_title_the_address_is_short_and_well_formed(string part)
    {
        var slug = Slug.From(string.Concat(Enumerable.Repeat(part, 2_000)))!;

        Assert.InRange(slug.Length, 1, Slug.MaxChars);
        Assert.InRange(Uri.EscapeDataString(slug).Length, 1, 300);
        Assert.False(slug.StartsWith('-') || slug.EndsWith('-'));
        Assert.Equal(slug, Slug.From(slug));
    }
}
