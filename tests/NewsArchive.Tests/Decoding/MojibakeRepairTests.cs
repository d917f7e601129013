using System.Text;
using NewsArchive.Cleaning;
using NewsArchive.Cleaning.Decoding;
using NewsArchive.Evaluation.Gold;
using NewsArchive.Evaluation.Runs;

namespace NewsArchive.Tests.Decoding;

public sealed class MojibakeRepairTests
{
    [Theory]
    [InlineData("GrÃ¶ÃŸe und LÃ¤nge", "Größe und Länge")]
    [InlineData("â€œItâ€™s doneâ€\u009D", "“It’s done”")]
    [InlineData("ÐœÐ¾Ñ\u0081ÐºÐ²Ð°", "Москва")]
    [InlineData("DÃƒÂ©jÃƒÂ\u00A0 vu, dÃƒÂ©jÃƒÂ©", "Déjà vu, déjé")]
    public void Utf8_that_was_read_as_windows_1252_is_repaired_and_counted(string damaged, string meant)
    {
        var decoded = Decode(damaged);

        Assert.Equal(meant, decoded.Text);
        Assert.StartsWith("Characters repaired", Assert.Single(decoded.Notes));
    }

    [Theory]
    [InlineData("«CAFÉ» et «THÉ»")]
    [InlineData("SELKÄ\u00A0EDELLÄ\u00A0MAAHAN")]
    [InlineData("one Â© alone proves nothing")]
    [InlineData("À l’été, naïveté: “où”… Ã la carte")]
    [InlineData("Ünlü Ä° ve Ä± harfleri, ağaç, çiçek")]
    public void What_may_be_meant_so_is_left_alone(string text)
    {
        Assert.Equal(text, Decode(text).Text);
        Assert.Empty(Decode(text).Notes);
    }

    [Fact]
    public void Other_lines_of_the_dump_keep_their_letters()
    {
        var decoded = Decode("Fähre nach Föhr\nGrÃ¶ÃŸe und LÃ¤nge\nÜbermut");

        Assert.Equal("Fähre nach Föhr\nGröße und Länge\nÜbermut", decoded.Text);
    }

    [Fact]
    public void Nothing_that_only_looks_damaged_is_touched()
    {
        Shared.Folder("dumps", "encodings");

        Assert.Empty(Encodings.All(SharedFolder.BesideRepository).Single(cases => cases.Name == "encodings left alone").Wrong);
    }

    private static DecodedText Decode(string text) => TextDecoder.Decode(Encoding.UTF8.GetBytes(text), DumpFormat.Text);
}
