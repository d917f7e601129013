using NewsArchive.Benchmarks.Corpus;
using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Benchmarks.Queries;

/// <summary>Picks the queries of a corpus: the same ones each time, and for archives of any size.</summary>
/// <param name="each">How many a class, where the corpus has as many.</param>
internal sealed class QueryPicker(CorpusWords words, Bands bands, int each)
{
    // Milliseconds at the 99th percentile, as the purpose of the search sets them.
    private const double Lists = 10;
    private const double Newest = 15;
    private const double SeldomNeighbours = 80;
    private const double Prefixes = 20;
    private const double Relevant = 50;
    private const double Counted = 60;

    private static readonly DateOnly First = new(2015, 1, 1);
    private const int Years = 10;

    private readonly List<string> rare = words.Between(bands.Rare.Least, bands.Rare.Most);
    private readonly List<string> medium = words.Between(bands.Medium.Least, bands.Medium.Most);
    private readonly List<string> common = words.Between(bands.Common.Least, bands.Common.Most);

    /// <summary>The classes in the order of the tables.</summary>
    public IEnumerable<QueryClass> Pick() => [.. ListsWithoutWords(), .. NewestFirst(), .. MostRelevant()];

    /// <summary>Words as readers mistype them: two letters in the wrong order, none of them a word.</summary>
    public IEnumerable<string> Mistyped(Vocabulary vocabulary)
    {
        var known = Enumerable.Range(0, vocabulary.Count).Select(rank => vocabulary[rank].ToLowerInvariant()).ToHashSet();
        return medium.Where(word => word.Length >= 6)
            .Select(word => $"{word[..2]}{word[3]}{word[2]}{word[4..]}")
            .Where(word => !known.Contains(word) && !words.Has(word))
            .Take(each);
    }

    /// <summary>Beginnings of words as they are typed, two letters and more.</summary>
    public IEnumerable<string> Typed() => medium.Concat(common).Select((word, at) => word[..Math.Min(word.Length - 1, 2 + (at % 4))]).Distinct().Take(each);

    private IEnumerable<QueryClass> ListsWithoutWords() =>
    [
        QueryClass.Of("list of a month", Lists, Each(at => In(new Query(), Month(at)))),
        QueryClass.Of("list of a source", Lists, Each(at => new Query { Source = Source(at) })),
        QueryClass.Of("list of a country", Lists, Each(at => new Query { Country = Country(at) })),
        QueryClass.Of("list of a source in a year", Lists, Each(at => In(new Query { Source = Source(at) }, Year(at)))),
        QueryClass.Of("list of a country in a month", Lists, Each(at => In(new Query { Country = Country(at) }, Month(at)))),
        QueryClass.Of("list of a source and a country", Lists, Each(at => new Query { Source = Source(at), Country = Country(at / 3) })),
    ];

    private IEnumerable<QueryClass> NewestFirst() =>
    [
        QueryClass.Of("rare word", Newest, rare.Take(each).Select(word => Of(word))),
        QueryClass.Of("medium word", Newest, medium.Take(each).Select(word => Of(word))),
        QueryClass.Of("common word", Newest, common.Take(each).Select(word => Of(word))) with { WholeAim = Counted },
        QueryClass.Of("two medium words", Newest, Each(at => Of(medium[at], medium[^(at + 1)]))),
        QueryClass.Of("two common words", Newest, Each(at => Of(Common(at), Common(at + 1 + (at / common.Count))))) with { WholeAim = Counted },
        QueryClass.Of("three common words", Newest, Each(at => Of(Common(at), Common(at + 1), Common(at + 3 + (at / common.Count))))),
        QueryClass.Of("common and rare word", Newest, Each(at => Of(Common(at), rare[at]))),
        QueryClass.Of("phrase", Newest, words.PairsBetween(bands.Medium.Least, 1, 0.0005, 0.01).Take(each).Select(Phrase)),
        QueryClass.Of("phrase of common words", Newest, words.PairsBetween(0.1, bands.Common.Most, 0.003, 1).Take(each).Select(Phrase)),
        QueryClass.Of("common words seldom neighbours", SeldomNeighbours, words.PairsBetween(bands.Common.Least, bands.Common.Most, 0.0001, 0.0003).Take(each).Select(Phrase)),
        QueryClass.Of("beginning of 2 letters", Prefixes, Beginnings(2)),
        QueryClass.Of("beginning of 3 letters", Prefixes, Beginnings(3)),
        QueryClass.Of("beginning of 4 letters", Prefixes, Beginnings(4)),
        QueryClass.Of("common word, source", Newest, Each(at => Of(Common(at)) with { Source = Source(at) })),
        QueryClass.Of("common word, country", Newest, Each(at => Of(Common(at)) with { Country = Country(at) })),
        QueryClass.Of("common word, month", Newest, Each(at => In(Of(Common(at)), Month(at)))),
        QueryClass.Of("common word, year", Newest, Each(at => In(Of(Common(at)), Year(at)))),
        QueryClass.Of("medium word, country, year", Newest, Each(at => In(Of(medium[at]) with { Country = Country(at / 5) }, Year(at)))),
        QueryClass.Of("common word, source, country, year", Newest, Each(at => In(Of(Common(at)) with { Source = Source(at / 3), Country = Country(at / 5) }, Year(at)))),
    ];

    private IEnumerable<QueryClass> MostRelevant() =>
    [
        QueryClass.Of("rare word, most relevant", Relevant, rare.Take(each).Select(word => Of(word)), byRelevance: true),
        QueryClass.Of("medium word, most relevant", Relevant, medium.Take(each).Select(word => Of(word)), byRelevance: true),
        QueryClass.Of("common word, most relevant", Relevant, common.Take(each).Select(word => Of(word)), byRelevance: true),
        QueryClass.Of("two common words, most relevant", Relevant, Each(at => Of(Common(at), Common(at + 2 + (at / common.Count)))), byRelevance: true),
        QueryClass.Of("three common words, most relevant", Relevant, Each(at => Of(Common(at), Common(at + 2), Common(at + 5 + (at / common.Count)))), byRelevance: true),
        QueryClass.Of("phrase, most relevant", Relevant, words.PairsBetween(bands.Medium.Least, 1, 0.0005, 0.01).Skip(each).Take(each).Select(Phrase), byRelevance: true),
    ];

    private IEnumerable<Query> Beginnings(int letters) => CorpusWords.Shuffled(medium.Concat(common).Select(word => word[..letters]))
        .Take(each).Select(beginning => Of(beginning) with { IsPrefix = true });

    private IEnumerable<Query> Each(Func<int, Query> query) => Enumerable.Range(0, each).Select(query).Distinct();

    private string Common(int at) => common[at % common.Count];

    private static Query Of(params string[] words) => new() { Words = words };

    private static Query Phrase(IReadOnlyList<string> words) => new() { Words = words, IsPhrase = true };

    private static Query In(Query query, (DateOnly From, DateOnly To) days) => query with { From = days.From, To = days.To };

    // Every part of the ranks: the first have thousands of articles, the last a few.
    private string Source(int at) => NewsCorpus.Hosts[((at * NewsCorpus.Hosts.Count / each) + bands.Step) % NewsCorpus.Hosts.Count];

    private CountryCode Country(int at) => NewsCorpus.Countries[((at * NewsCorpus.Countries.Count / each) + bands.Step) % NewsCorpus.Countries.Count];

    private (DateOnly From, DateOnly To) Month(int at)
    {
        var month = First.AddMonths(((at * 7) + bands.Step) % (12 * Years));
        return (month, month.AddMonths(1).AddDays(-1));
    }

    private (DateOnly From, DateOnly To) Year(int at)
    {
        var year = First.AddYears((at + bands.Step) % Years);
        return (year, year.AddYears(1).AddDays(-1));
    }
}
