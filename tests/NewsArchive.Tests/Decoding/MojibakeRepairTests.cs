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
    [InlineData("one lÃ¶we alone is certain", "one löwe alone is certain")]
    [InlineData("Â© 2022 The Harbour Courier", "© 2022 The Harbour Courier")]
    [InlineData("the harbour mÃƒÆ’Ã‚Â¶wes", "the harbour möwes")]
    [InlineData("sunny í\u00A0½í¸\u008E at last", "sunny 😎 at last")]
    public void Utf8_that_was_read_as_windows_1252_is_repaired_and_counted(string damaged, string meant)
    {
        var decoded = Decode(damaged);

        Assert.Equal(meant, decoded.Text);
        Assert.StartsWith("Characters repaired", Assert.Single(decoded.Notes));
    }

    [Theory]
    [InlineData("«CAFÉ» et «THÉ»")]
    [InlineData("SELKÄ\u00A0EDELLÄ\u00A0MAAHAN")]
    [InlineData("MANHÃ\u00A0DE SÁBADO")]
    [InlineData("Preço: 5×£35, “×” e «É»")]
    [InlineData("√π, 2√2 ≥ 1 ¬ 0 ∞")]
    [InlineData("alphabet ÅåÆæÞþÐðØø")]
    [InlineData("╔═╗┌─┐├┤├┤├┤├┤├┤┴┬")]
    [InlineData("Різні міста: Київ, Львів. Сіль і ґанок.")]
    [InlineData("O‘zbekiston BO‘LADI — G‘afur")]
    [InlineData("À l’été, naïveté: “où”… Ã la carte")]
    [InlineData("Ünlü Ä° ve Ä± harfleri, ağaç, çiçek")]
    public void What_may_be_meant_so_is_left_alone(string text)
    {
        Assert.Equal(text, Decode(text).Text);
        Assert.Empty(Decode(text).Notes);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1250")]
    [InlineData("windows-1251")]
    [InlineData("windows-1254")]
    [InlineData("windows-1257")]
    [InlineData("iso-8859-2")]
    [InlineData("macintosh")]
    [InlineData("ibm437")]
    [InlineData("ibm850")]
    [InlineData("ibm866")]
    public void Whatever_encoding_was_used_by_mistake_is_named(string encoding)
    {
        const string Meant = "Die Brücke über den Fluss – sie ist für Fußgänger gesperrt, sagte der Bürgermeister: „Bis März“.";

        var decoded = Decode(OldEncodings.ReadAs(encoding, Encoding.UTF8.GetBytes(Meant)));

        Assert.Equal(Meant, decoded.Text);
        Assert.StartsWith($"Characters repaired that had been read as {encoding} instead of UTF-8: ", Assert.Single(decoded.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ã perturber la rÃ©flexion jusqu'Ã nos jours", "à perturber la réflexion jusqu'à nos jours")]
    [InlineData("com especial atenÃ§Ã£o Ã s crianÃ§as", "com especial atenção às crianças")]
    [InlineData("Å iaip ÄÆdomu. VisÅ³ pirma", "Šiaip įdomu. Visų pirma")]
    [InlineData("the â€œold quayâ€? is closed", "the “old quay” is closed")]
    [InlineData("the â€œold quayâ€ is closed", "the “old quay” is closed")]
    [InlineData("NiÃ±os en Ã\uFFFDfrica", "Niños en \uFFFDfrica")]
    public void What_lost_a_byte_beside_certain_damage_is_completed_or_marked(string damaged, string meant) => Assert.Equal(meant, Decode(damaged).Text);

    [Theory]
    [InlineData("the old quayâ€? is closed")]
    [InlineData("IRMÃ? Não. MANHÃ de sol")]
    public void What_lost_a_byte_is_left_alone_elsewhere(string text) => Assert.Equal(text, Decode(text).Text);

    [Fact]
    public void Damage_is_repaired_place_by_place_beside_letters_that_are_right() =>
        Assert.Equal("III Divisão - Série F > Classificação, naïve café", Decode("III DivisÃ£o - SÃ©rie F > Classificação, naïve cafÃ©").Text);

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
