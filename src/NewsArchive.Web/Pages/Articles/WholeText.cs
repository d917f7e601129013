using NewsArchive.Cleaning;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>The shown and the hidden blocks of an article in their order.</summary>
public static class WholeText
{
    /// <summary>Each part is some passages and what was hidden behind them; in the first part there may be no passage.</summary>
    /// <param name="passages">All that is shown, in order.</param>
    /// <param name="room">Where no more fits, hidden blocks are left out.</param>
    public static IReadOnlyList<(IReadOnlyList<Passage> Passages, IReadOnlyList<HiddenBlock> Hidden)> Of(
        Article article, IReadOnlyList<Passage> passages, PageRoom room)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(room);
        var parts = new List<(IReadOnlyList<Passage> Passages, IReadOnlyList<HiddenBlock> Hidden)>();
        var anchors = new Anchors(Anchors.Hidden);
        var (shown, hidden, next) = (new List<Passage>(), new List<HiddenBlock>(), 0);
        for (var i = 0; i < article.Ledger.Count; i++)
        {
            var line = article.Ledger[i];
            if (!line.IsShown)
            {
                if (room.Fit(line.Block.Text) is { } words)
                {
                    hidden.Add(new HiddenBlock(anchors.Next(line.Block.Text), line, words));
                }
            }
            else if (next < passages.Count && passages[next].From == i)
            {
                if (hidden.Count > 0)
                {
                    parts.Add((shown, hidden));
                    (shown, hidden) = ([], []);
                }

                shown.Add(passages[next++]);
            }
        }

        return [.. parts, (shown, hidden)];
    }
}
