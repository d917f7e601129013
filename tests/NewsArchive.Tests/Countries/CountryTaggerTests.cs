using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Tests.Countries;

public sealed class CountryTaggerTests
{
    [Theory]
    [InlineData("The ferry to Gotland was late.", "SE")]
    [InlineData("Farmers near Tbilisi, Georgia, sold more wine.", "GE")]
    [InlineData("A bakery in Athens, Georgia, won the prize.", "US")]
    [InlineData("Envoys from Moscow, Washington and Beijing met.", "RU,US,CN")]
    [InlineData("Jordan Reopens Its Border With Syria", "JO,SY")]
    [InlineData("The mayor thanked Peter London for the gift.", "")]
    [InlineData("Guests ate turkey from fine china.", "")]
    [InlineData("The ship crossed the Indian Ocean to Mauritius.", "MU")]
    [InlineData("Farmers in Northern Ireland sold less milk.", "GB")]
    [InlineData("The U.S. sent engineers.", "US")]
    [InlineData("It cost us dearly.", "")]
    [InlineData("JOIN US AT THE FAIR", "")]
    [InlineData("US STEEL PRICES RISE", "US")]
    [InlineData("Brussels wants stricter rules for batteries.", "")]
    [InlineData("Belgian bakers closed their shops in Brussels.", "BE")]
    public void An_English_sentence_gives_its_countries(string sentence, string countries) => AssertTags(countries, sentence);

    [Theory]
    [InlineData("Der ukrainische Minister reiste nach Warschau.", "UA,PL")]
    [InlineData("La ministre française a quitté Alger.", "FR,DZ")]
    [InlineData("El puerto de Chile exporta cobre.", "CL")]
    [InlineData("Il porto italiano resta chiuso.", "IT")]
    [InlineData("W Niemczech i w Czechach padał śnieg.", "DE,CZ")]
    [InlineData("Заводы России и Казахстана закрыты.", "RU,KZ")]
    [InlineData("Потяг прибув до України з Польщі.", "UA,PL")]
    [InlineData("Fransa'nın limanı kapandı.", "FR")]
    [InlineData("وصلت السفينة الى مصر والسودان", "EG,SD")]
    [InlineData("הרכבת הגיעה לצרפת", "FR")]
    [InlineData("भारत और नेपाल के बीच नई सड़क", "IN,NP")]
    [InlineData("韩国与越南签署铁路协议", "KR,VN")]
    [InlineData("フィンランドの学校で新しい授業", "FI")]
    [InlineData("인도네시아는 쌀을 수입한다", "ID")]
    [InlineData("Thủ tướng Việt Nam thăm Trung Quốc", "VN,CN")]
    [InlineData("Tåget från Norges kust stod stilla.", "NO")]
    [InlineData("Οι μαθητές της Ελλάδας γιορτάζουν", "GR")]
    [InlineData("Magyarországon esett az eső.", "HU")]
    public void Other_languages_are_read_as_well(string sentence, string countries) => AssertTags(countries, sentence);

    [Fact]
    public void The_country_of_title_and_lead_is_the_first_subject()
    {
        var tags = CountryTagger.Tag(new CountryInput(
            "Norway opens the longest tunnel",
            ["Norway opened a road tunnel on Monday.", "The tunnel took nine years.", "Engineers from Austria advised.", "Tolls pay for it."]));

        Assert.Equal("NO", tags[0].Country.ToString());
        Assert.True(tags[0].IsSubject);
        Assert.DoesNotContain(tags, tag => tag.Country.ToString() == "AT");
    }

    [Theory]
    [InlineData("OSLO, March 3 - The ferry line said it would grow.")]
    [InlineData("OSLO (Fjord News) — The ferry line said it would grow.")]
    public void A_dateline_inside_the_first_paragraph_counts(string lead) =>
        AssertTags("NO", lead, "The line owns six ships.", "It sold one last year.", "Another is being built.");

    [Fact]
    public void A_dateline_of_its_own_counts()
    {
        var tags = CountryTagger.Tag(new CountryInput("A bridge", ["A bridge was opened."], Dateline: "Lisbon, 3 May"));

        Assert.Equal(["PT"], tags.Select(tag => tag.Country.ToString()));
    }

    [Fact]
    public void A_country_that_is_alone_in_a_long_article_is_tagged()
    {
        string[] quiet = [.. Enumerable.Range(1, 20).Select(day => $"On day {day} the water rose.")];

        var tag = Assert.Single(CountryTagger.Tag(new CountryInput("A flood", [.. quiet, "The Latvian army came.", .. quiet])));

        Assert.Equal("LV", tag.Country.ToString());
    }

    [Fact]
    public void A_menu_of_countries_earns_no_tag()
    {
        const string Menu = "Home | Austria | Belgium | Brazil | Chile | Cuba | Denmark | Egypt | Fiji | Ghana | Haiti | Japan | Kenya";

        Assert.Empty(CountryTagger.Tag(new CountryInput("A quiet day at the pond", [Menu, "The ducks slept.", "Nobody came."])));
    }

    [Theory]
    [InlineData("Jordan leads the Bulls", "Michael B. Jordan scored forty points. Jordan left early.")]
    [InlineData("A quiet evening", "Mr Jordan sang first. Jordan was hoarse.")]
    [InlineData("A quiet wedding", "Chad Wolfson married on Sunday. Chad said it rained.")]
    [InlineData("Turkey sightings on the rise", "Hikers met a wild turkey near the pond. The turkey ran.")]
    [InlineData("The fund grew", "The fund gained US$42 million.")]
    public void What_is_somewhere_told_to_be_a_person_or_a_thing_is_none_anywhere(string title, string paragraph) =>
        Assert.Empty(CountryTagger.Tag(new CountryInput(title, [paragraph])));

    [Theory]
    [InlineData("A man from Lebanon, Pa., won the prize.", "US")]
    [InlineData("The fair in Peru, Indiana, opens on Friday.", "US")]
    [InlineData("Rain fell in Paris, Texas. Paris has no river.", "US")]
    public void A_state_behind_a_town_tells_where_it_lies_for_the_whole_article(string sentence, string countries) => AssertTags(countries, sentence);

    [Theory]
    [InlineData("2005-06-01", "US")]
    [InlineData("1990-06-01", "US")]
    [InlineData("1950-06-01", "")]
    public void A_leader_stands_for_the_country_in_the_years_of_office(string day, string countries) => Assert.Equal(
        countries,
        string.Join(',', CountryTagger.Tag(new CountryInput(
            "A speech", ["President Bush said taxes would fall."], Date: DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))).Select(tag => tag.Country)));

    [Theory]
    [InlineData("fi", "Hän sai oman talon ja oman pihan. Oman kodin ovi on sininen.", "")]
    [InlineData("en", "The shelling in Ostukraine went on.", "UA")]
    [InlineData("hr", "Mali dječak je pobijedio.", "")]
    [InlineData("da", "Regjeringen i Norge sa nei.", "NO")]
    [InlineData("no", "Regjeringen i Norge sa nei.", "NO")]
    public void The_language_decides_which_words_are_read(string language, string sentence, string countries) => Assert.Equal(
        countries, string.Join(',', CountryTagger.Tag(new CountryInput("", [sentence], Language: language)).Select(tag => tag.Country)));

    [Theory]
    [InlineData(null, "GE")]
    [InlineData("news.example.com", "GE")]
    [InlineData("news.example.us", "US")]
    public void The_country_of_the_publisher_tells_namesakes_apart(string? source, string country) => Assert.Equal(
        country, CountryTagger.Tag(new CountryInput("", ["Voters in Georgia went to the polls."], Source: source)).Single().Country.ToString());

    [Fact]
    public void The_country_of_the_publisher_earns_no_tag() =>
        Assert.Empty(CountryTagger.Tag(new CountryInput("A fair", ["Bakers met."], Source: "news.example.co.uk")));

    [Fact]
    public void A_section_tells_senses_apart_and_earns_no_tag()
    {
        string[] paragraphs = ["Voters in Georgia went to the polls."];

        Assert.Equal(["GE"], CountryTagger.Tag(new CountryInput("", paragraphs)).Select(tag => tag.Country.ToString()));
        Assert.Equal(["US"], CountryTagger.Tag(new CountryInput("", paragraphs, Section: "Atlanta")).Select(tag => tag.Country.ToString()));
        Assert.Empty(CountryTagger.Tag(new CountryInput("A flood", ["The water rose."], Section: "Geneva")));
    }

    [Fact]
    public void Once_told_to_be_a_person_a_name_stays_one() =>
        AssertTags("", "Michael Jordan bought a house.", "Jordan paid in cash.", "Neighbours say Jordan is quiet.");

    [Fact]
    public void Weights_are_shares_and_evidence_comes_from_the_text()
    {
        string[] paragraphs = ["Kenya and Uganda share a railway. Kenya pays more.", "The Kenyan minister agreed. Trains run daily."];

        var tags = CountryTagger.Tag(new CountryInput("Kenya repairs its railway", paragraphs));

        Assert.InRange(tags.Sum(tag => tag.Weight), 0.999, 1.001);
        Assert.Equal("Kenya repairs its railway", tags[0].Evidence[0].Sentence);
        Assert.Equal("Kenya and Uganda share a railway.", tags[0].Evidence[1].Sentence);
        Assert.All(tags.SelectMany(tag => tag.Evidence), evidence => Assert.Contains(evidence.Name, evidence.Sentence));
    }

    [Fact]
    public void Evidence_that_is_cut_for_its_length_has_whole_words()
    {
        var words = string.Join(' ', Enumerable.Repeat("wandering", 60));

        var sentence = Assert.Single(CountryTagger.Tag(new CountryInput("", [$"{words} Peru {words}"]))[0].Evidence).Sentence;

        Assert.All(sentence.Split(' '), word => Assert.True(word is "wandering" or "Peru", word));
        Assert.InRange(sentence.Length, 300, 500);
    }

    private static void AssertTags(string countries, params string[] paragraphs) => Assert.Equal(
        countries.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(),
        CountryTagger.Tag(new CountryInput("", paragraphs)).Select(tag => tag.Country.ToString()).Order());
}
