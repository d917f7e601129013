using NewsArchive.Cleaning.Countries;

namespace NewsArchive.Storage.Search;

/// <summary>Understands the pieces of a query: words are ANDed, OR joins its neighbours, a minus excludes, field words filter.</summary>
internal sealed class QueryParser(string text)
{
    private const int MaxChars = 2_000;

    private readonly List<List<SearchTerm>> groups = [];
    private readonly List<SearchTerm> excluded = [];
    private readonly List<ArticleFilter> filters = [];
    private readonly List<string> asked = [];
    private readonly List<string> ignored = [];
    private int words;
    private int beginnings;
    private bool isFull;

    public SearchQuery Parse()
    {
        var pieces = QueryPieces.Of(text.Length > MaxChars ? text[..MaxChars] : text).ToList();
        var joins = false;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var isBetween = i > 0 && i + 1 < pieces.Count && piece is { IsQuoted: false, IsExcluded: false, Field: null };
            if (isBetween && piece.Text is "AND")
            {
                continue;
            }

            if (isBetween && piece.Text is "OR" && !joins)
            {
                joins = true;
                continue;
            }

            joins &= !Read(piece, joins);
        }

        if (text.Length > MaxChars)
        {
            ignored.Add($"Only the first {MaxChars} characters were read.");
        }

        return new SearchQuery { Groups = groups, Excluded = excluded, Filters = filters, Understood = Told(), Ignored = ignored };
    }

    /// <summary>Whether the piece became a group's term, which ends an OR.</summary>
    private bool Read(QueryPiece piece, bool joins)
    {
        if (piece is { Field: not null, IsExcluded: false } && ReadFilter(piece))
        {
            return false;
        }

        if (TermOf(piece) is not { } term)
        {
            return false;
        }

        if (piece.IsExcluded)
        {
            excluded.Add(term);
            return false;
        }

        if (joins && groups.Count > 0)
        {
            groups[^1].Add(term);
        }
        else
        {
            groups.Add([term]);
        }

        return true;
    }

    private bool ReadFilter(QueryPiece piece)
    {
        var value = piece.Text.Trim();
        var (filter, told) = piece.Field switch
        {
            "country" when CountryCode.TryParse(value, null, out var code) => (new ArticleFilter(code), $"tagged {code}"),
            "source" => (new ArticleFilter(Source: value), $"from {value}"),
            "lang" when value.Length == 2 && value.All(char.IsAsciiLetter) =>
                (new ArticleFilter(Language: value.ToLowerInvariant()), $"in the language {value.ToLowerInvariant()}"),
            "before" or "after" or "on" => (QueryDates.Filter(piece.Field, value), $"{piece.Field} {value}"),
            _ => (null, ""),
        };
        if (filter is null)
        {
            if (piece.Field is not ("title" or "author"))
            {
                ignored.Add($"“{piece.Field}:{piece.Text}” names no {Kind(piece.Field!)} and was searched as words.");
            }

            return false;
        }

        filters.Add(filter);
        asked.Add(told);
        return true;
    }

    private SearchTerm? TermOf(QueryPiece piece)
    {
        var column = piece.Field is "title" or "author" ? piece.Field : null;
        var source = column is null && piece.Field is not null ? $"{piece.Field} {piece.Text}" : piece.Text;
        var (terms, hasAlone) = TermsOf(source);
        if (terms.Count == 0)
        {
            if (source.Any(c => !char.IsPunctuation(c) && !char.IsWhiteSpace(c)))
            {
                ignored.Add("Signs without letters or digits are not searched.");
            }

            return null;
        }

        if (piece.HasStar && ++beginnings > SearchQuery.MaxBeginnings)
        {
            TellManyBeginnings();
            return null;
        }

        if (isFull || words + terms.Count > SearchQuery.MaxWords)
        {
            TellFull();
            return null;
        }

        words += terms.Count;
        var isPrefix = piece.HasStar && !hasAlone && terms[^1].Length >= PrefixForms.MinChars;
        if (piece.HasStar && !isPrefix && !hasAlone)
        {
            ignored.Add($"“{piece.Text}” is too short for the beginning of a word and was searched as a word.");
        }

        return new SearchTerm(Shown(source), terms, isPrefix, column);
    }

    private void TellFull()
    {
        if (!isFull)
        {
            ignored.Add($"Only the first {SearchQuery.MaxWords} words were searched.");
        }

        isFull = true;
    }

    private void TellManyBeginnings()
    {
        if (beginnings == SearchQuery.MaxBeginnings + 1)
        {
            ignored.Add($"Only the first {SearchQuery.MaxBeginnings} words with a star were searched.");
        }
    }

    private static (List<string> Terms, bool EndsAlone) TermsOf(string source)
    {
        var (terms, endsAlone) = (new List<string>(), false);
        for (var reader = new TermReader(IndexText.Compose(source)); reader.Read();)
        {
            terms.Add(reader.Term.ToString());
            endsAlone = reader.IsAlone;
        }

        return (terms, endsAlone);
    }

    private static string Shown(string source) =>
        string.Join(' ', IndexText.Compose(source).TrimEnd('*').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Kind(string field) => field switch
    {
        "country" => "two-letter country code",
        "lang" => "two-letter language code",
        _ => "year, month or day",
    };

    private string Told()
    {
        var with = groups.Select(group => string.Join(" or ", group.Select(term => term.Told)));
        var parts = new List<string>();
        if (groups.Count > 0)
        {
            parts.Add("with " + string.Join(" and ", with));
        }

        if (excluded.Count > 0)
        {
            parts.Add("without " + string.Join(" and without ", excluded.Select(term => term.Told)));
        }

        parts.AddRange(asked);
        return parts.Count == 0 ? "" : "articles " + string.Join(", ", parts);
    }
}
