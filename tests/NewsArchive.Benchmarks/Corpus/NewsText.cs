using System.Globalization;
using System.Text;

namespace NewsArchive.Benchmarks.Corpus;

/// <summary>The text of an article: words that come after each other as they usually do, those of its topic more often.</summary>
internal sealed class NewsText(Vocabulary vocabulary, Chance chance)
{
    private const int Topics = 3_000;
    private const int TopicWords = 40;

    // Ranks of the words that make a topic: no words of grammar, none that hardly anybody knows.
    private const int FirstOfTopics = 150;
    private const int LastOfTopics = 60_000;

    private const double OfTopic = 0.09;
    private const double Usual = 0.45;
    private const double Number = 0.015;
    private const double Person = 0.012;

    private readonly int topic = chance.Rank(Topics, 20);
    private readonly StringBuilder text = new();

    /// <summary>A headline of six to twelve words.</summary>
    public string Headline()
    {
        text.Clear();
        Sentence(6 + chance.Below(7), ofTopic: 0.35);
        return text.ToString(0, text.Length - 1);
    }

    /// <summary>Paragraphs of two to four sentences, so many words together.</summary>
    public List<string> Paragraphs(int words)
    {
        var paragraphs = new List<string>();
        while (words > 0)
        {
            text.Clear();
            for (var sentences = 2 + chance.Below(3); sentences > 0 && words > 0; sentences--)
            {
                var length = Math.Min(words, 7 + chance.Below(26));
                text.Append(text.Length == 0 ? "" : " ");
                Sentence(length, OfTopic);
                words -= length;
            }

            paragraphs.Add(text.ToString());
        }

        return paragraphs;
    }

    private void Sentence(int words, double ofTopic)
    {
        var (first, rank) = (text.Length, vocabulary.Draw(chance));
        for (var word = 0; word < words; word++)
        {
            text.Append(word == 0 ? "" : chance.Happens(0.07) ? ", " : " ");
            rank = Next(rank, ofTopic);
            switch (chance.Share())
            {
                case < Number:
                    text.Append((1 + chance.Rank(100_000, 3)).ToString(CultureInfo.InvariantCulture));
                    break;
                case < Number + Person:
                    text.Append(chance.Any(WordLists.Of("given"))).Append(' ').Append(Prose.NameOf(chance.Rank(200_000, 200)));
                    break;
                default:
                    text.Append(vocabulary[rank]);
                    break;
            }
        }

        text[first] = char.ToUpperInvariant(text[first]);
        text.Append('.');
    }

    private int Next(int rank, double ofTopic)
    {
        var share = chance.Share();
        return share < ofTopic ? OfItsTopic(chance.Rank(TopicWords, 8))
            : share < ofTopic + Usual ? vocabulary.After(rank, chance)
            : vocabulary.Draw(chance);
    }

    private int OfItsTopic(int number) =>
        FirstOfTopics + new Chance(-(((long)topic * TopicWords) + number + 1)).Rank(LastOfTopics - FirstOfTopics, 300);
}
