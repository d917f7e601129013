using NewsArchive.Cleaning;

namespace NewsArchive.Web.Pages.Comparing;

/// <summary>As much of an article as is compared. Anybody may ask for any two, and what that costs grows with the product of their lengths.</summary>
/// <param name="Sentences">In the order of the article.</param>
/// <param name="IsCut">Whether the article has more.</param>
public sealed record ComparedText(IReadOnlyList<Sentence> Sentences, bool IsCut)
{
    /// <summary>So many sentences of an article are compared with another of its story.</summary>
    public const int MaxSentences = 600;

    /// <summary>So many where the two are of different stories: a long article of a newspaper.</summary>
    public const int MaxOfStrangers = 150;

    /// <summary>So many characters: many times an article of a newspaper.</summary>
    public const int MaxChars = 100_000;

    /// <summary>The beginning of an article.</summary>
    /// <param name="sentences">At most so many.</param>
    public static ComparedText Of(Article article, int sentences)
    {
        ArgumentNullException.ThrowIfNull(article);
        var (taken, room) = (new List<Sentence>(), MaxChars);
        foreach (var text in article.Body.Select(line => line.Block.Text))
        {
            if (room <= 0)
            {
                return new(taken, IsCut: true);
            }

            foreach (var sentence in Sentence.Of(text.Length > room ? Printed.Cut(text, room) : text))
            {
                if (taken.Count == sentences)
                {
                    return new(taken, IsCut: true);
                }

                taken.Add(sentence);
            }

            room -= text.Length;
        }

        return new(taken, IsCut: room < 0);
    }
}
