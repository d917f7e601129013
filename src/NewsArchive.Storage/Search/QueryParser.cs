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
        var (joins, canJoin) = (false, false);
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

            var isTerm = Read(piece, joins && canJoin);
            if (joins && !(isTerm && canJoin))
            {
                Ignore("An OR was ignored: it joins words, phrases, title: and author: only, not what is excluded or filtered.");
            }

            (joins, canJoin) = (false, isTerm);
        }

        TellRest(pieces.Count);
        return new SearchQuery
        {
            Groups = groups,
            Excluded = excluded,
            Filters = filters,
            Understood = QueryTold.Of(groups, excluded, asked),
            Ignored = ignored,
        };
    }

    private void TellRest(int pieces)
    {
        if (text.Length > MaxChars)
        {
            Ignore($"Only the first {MaxChars} characters were read.");
        }

        if (filters.Max(filter => filter.From) > filters.Min(filter => filter.To))
        {
            Ignore("No day is within all these dates: after: begins when its year, month or day is over, before: ends when it begins.");
        }

        var asksForNothing = groups.Count == 0 && excluded.Count == 0 && filters.Count == 0;
        if (pieces > 0 && asksForNothing && ignored.Count == 0)
        {
            Ignore("There was no word to search for.");
        }
    }

    private void Ignore(string sentence)
    {
        if (!ignored.Contains(sentence))
        {
            ignored.Add(sentence);
        }
    }

    /// <summary>Whether the piece became a group's term, which OR can join.</summary>
    private bool Read(QueryPiece piece, bool joins)
    {
        if (IsAsked(piece) || TermOf(piece) is not { } term)
        {
            return false;
        }

        if (piece.IsExcluded)
        {
            excluded.Add(term);
            return false;
        }

        if (joins)
        {
            groups[^1].Add(term);
        }
        else
        {
            groups.Add([term]);
        }

        return true;
    }

    /// <summary>Whether the piece was read as a field word that is no place to search words in; says when it could not be.</summary>
    private bool IsAsked(QueryPiece piece)
    {
        if (piece.Field is not { } field || field is "title" or "author")
        {
            return false;
        }

        var value = piece.Text.Trim();
        var shown = $"“{(piece.IsExcluded ? "-" : "")}{field}:{value}”";
        if (field == "in")
        {
            return IsAboutHidden(value, shown);
        }

        if (piece.IsExcluded)
        {
            Ignore($"{shown} was searched as words to exclude: a minus excludes words only.");
            return false;
        }

        var word = FieldWord.Of(field, value)!;
        if (word.Filter is not { } filter)
        {
            Ignore($"{shown} {word.Hint}. “{value}” was searched as words.");
            return false;
        }

        filters.Add(filter);
        asked.Add(word.Told);
        return true;
    }

    private bool IsAboutHidden(string value, string shown)
    {
        var isHidden = value.Equals("hidden", StringComparison.OrdinalIgnoreCase);
        Ignore(isHidden ? $"{shown} was ignored: what the cleaning hid is not searched yet." : $"{shown} was searched as words.");
        return isHidden;
    }

    private SearchTerm? TermOf(QueryPiece piece)
    {
        var (terms, hasAlone) = TermsOf(piece.Text);
        if (terms.Count == 0)
        {
            if (piece.Text.Any(c => !char.IsPunctuation(c) && !char.IsWhiteSpace(c)))
            {
                Ignore("Signs without letters or digits are not searched.");
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
        var beginning = ShortTerm.Bare(terms[^1]);
        var isPrefix = piece.HasStar && !hasAlone && beginning.Length >= PrefixForms.MinChars;
        if (isPrefix)
        {
            terms[^1] = beginning;
        }
        else if (piece.HasStar && !hasAlone)
        {
            Ignore($"“{piece.Text}” is too short for the beginning of a word and was searched as a word.");
        }

        return new SearchTerm(Shown(piece.Text), terms, isPrefix, piece.Field is "title" or "author" ? piece.Field : null);
    }

    private void TellFull()
    {
        if (!isFull)
        {
            Ignore($"Only the first {SearchQuery.MaxWords} words were searched.");
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
}
