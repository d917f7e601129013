using System.Buffers;
using System.Runtime.InteropServices;
using NewsArchive.Cleaning.Blocks;
using NewsArchive.Cleaning.Languages;
using NewsArchive.Cleaning.Rules;

namespace NewsArchive.Cleaning.Stories;

/// <summary>The features of every block of a page, a row a block and a column a <see cref="Feature"/>.</summary>
internal sealed class FeatureTable
{
    /// <summary>Columns of the table.</summary>
    public static readonly int Columns = Enum.GetValues<Feature>().Length;

    /// <summary>Where distances end, in blocks.</summary>
    public const int Far = 50;

    // Prose of another language than the first 20,000 characters' is rare, and these are enough to tell it.
    private const int LanguageChars = 20_000;
    private static readonly SearchValues<char> QuoteMarks = SearchValues.Create("\"“”„«»");
    private static readonly SearchValues<char> MenuMarks = SearchValues.Create("|·•/›»");
    private static readonly SearchValues<char> OpeningBrackets = SearchValues.Create("([");

    private readonly float[] cells;
    private readonly IReadOnlyList<LedgerLine> ledger;
    private readonly ProseRun run;
    private readonly ProseSums prose;

    private FeatureTable(IReadOnlyList<LedgerLine> ledger, ProseRun run)
    {
        this.ledger = ledger;
        this.run = run;
        cells = new float[ledger.Count * Columns];
        prose = new ProseSums(ledger, run);
    }

    /// <summary>Blocks of the page.</summary>
    public int Rows => ledger.Count;

    /// <summary>The features of a block, by <see cref="Feature"/>.</summary>
    public ReadOnlySpan<float> this[int block] => cells.AsSpan(block * Columns, Columns);

    /// <summary>Measures the blocks of a ledger that the rules have judged.</summary>
    public static FeatureTable Of(IReadOnlyList<LedgerLine> ledger)
    {
        var run = ProseRun.Of(ledger);
        var table = new FeatureTable(ledger, run);
        var words = new PageWordTable(ledger, run);
        var language = table.LanguageOfRun();
        var same = SameTexts(ledger);
        for (var i = 0; i < ledger.Count; i++)
        {
            var row = table.Row(i);
            Own(row, ledger[i].Block, language);
            FirstVerdict(row, ledger[i]);
            row[(int)Feature.SameText] = same[i];
            row[(int)Feature.BeginsLikeNext] = i + 1 < ledger.Count ? RepeatedHeadlinePass.SharedWords(ledger[i].Block.Text, ledger[i + 1].Block.Text) : 0;
            row[(int)Feature.BeginsLikePrevious] = i > 0 ? table.At(i - 1, Feature.BeginsLikeNext) : 0;
            (row[(int)Feature.Shared], row[(int)Feature.Unique], row[(int)Feature.SharedWithLead]) =
                words.Of(i, run.Contains(i) && ledger[i].IsShown);
            table.Place(row, i);
        }

        table.Distances();
        table.Neighbours();
        return table;
    }

    /// <summary>For each block, how many have its text.</summary>
    private static int[] SameTexts(IReadOnlyList<LedgerLine> ledger)
    {
        var (firsts, counts, firstOf) = (new Dictionary<string, int>(ledger.Count), new int[ledger.Count], new int[ledger.Count]);
        for (var i = 0; i < ledger.Count; i++)
        {
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(firsts, ledger[i].Block.Text, out var isKnown);
            first = isKnown ? first : i;
            firstOf[i] = first;
            counts[first]++;
        }

        return Array.ConvertAll(firstOf, first => counts[first]);
    }

    private Span<float> Row(int i) => cells.AsSpan(i * Columns, Columns);

    private float At(int i, Feature feature) => i < 0 || i >= Rows ? -1 : cells[(i * Columns) + (int)feature];

    private static void Own(Span<float> row, Block block, string? language)
    {
        var (shape, text) = (block.Shape, block.Text);
        var span = text.AsSpan();
        var words = Math.Max(1, shape.Words);
        row[(int)Feature.Words] = shape.Words;
        row[(int)Feature.WordLength] = (float)text.Length / words;
        row[(int)Feature.Sentences] = shape.Sentences;
        row[(int)Feature.SentenceLength] = shape.Sentences == 0 ? 0 : (float)shape.Words / shape.Sentences;
        row[(int)Feature.EndsAsSentence] = Is(shape.EndsAsSentence);
        row[(int)Feature.EndsInColon] = Is(span.EndsWith(':'));
        row[(int)Feature.EndsInDots] = Is(span.EndsWith('…') || span.EndsWith("..."));
        row[(int)Feature.Capitalized] = (float)shape.Capitalized;
        row[(int)Feature.Capitals] = (float)shape.Capitals;
        row[(int)Feature.Digits] = (float)shape.Digits;
        row[(int)Feature.Commas] = (float)shape.Commas / words;
        row[(int)Feature.FunctionWords] = (float)(language == null ? block.Languages.BestShare() : block.Languages.Share(FunctionWords.RowsOf(language)));
        row[(int)Feature.StartsSmall] = Is(text.Length > 0 && char.IsLower(text[0]));
        row[(int)Feature.Quotes] = Math.Min(6, CountAny(span, QuoteMarks));
        row[(int)Feature.Bars] = CountAny(span, MenuMarks);
        row[(int)Feature.Address] = Is(span.Contains('@') || text.Contains("http", StringComparison.Ordinal) || text.Contains("www.", StringComparison.Ordinal));
        row[(int)Feature.Brackets] = CountAny(span, OpeningBrackets);
        row[(int)Feature.List] = Is(block.Kind == BlockKind.List);
        row[(int)Feature.ItemWords] = block.Kind == BlockKind.List ? (float)shape.Words / (1 + span.Count('\n')) : shape.Words;
    }

    private static void FirstVerdict(Span<float> row, LedgerLine line)
    {
        row[(int)Feature.Caption] = Is(line.Verdict.Role == Role.Caption);
        row[(int)Feature.Credit] = Is(IsCredit(line) || line.Rule == "address-line");
        row[(int)Feature.Menu] = Is(line.Rule == MenuListRule.RuleName);
        row[(int)Feature.Prose] = Is(line.IsShown);
        row[(int)Feature.Undecided] = Is(line.Rule == UndecidedRule.RuleName);
        row[(int)Feature.Repeated] = Is(line.Rule == RepeatedHeadlinePass.PassName);
    }

    private void Place(Span<float> row, int i)
    {
        var (block, from, to) = (ledger[i].Block, run.From, run.To);
        row[(int)Feature.InRun] = Is(run.Contains(i));
        row[(int)Feature.SinceRunStart] = Math.Clamp(i - from, -Far, Far);
        row[(int)Feature.UntilRunEnd] = Math.Clamp(to - i, -Far, Far);
        row[(int)Feature.ProseSinceRunStart] = i >= from ? prose.Words(from, i - 1) : -prose.Words(i, from - 1);
        row[(int)Feature.ProseUntilRunEnd] = i <= to ? prose.Words(i + 1, to) : -prose.Words(to + 1, i);
        row[(int)Feature.ProseNear] = prose.Words(i - 4, i - 1) + prose.Words(i + 1, i + 4);
        row[(int)Feature.ProseAround] = prose.Words(i - 8, i - 1) + prose.Words(i + 1, i + 8);
        row[(int)Feature.ProseShare] = prose.Share(i - 5, i + 5);
        row[(int)Feature.ProseInARow] = prose.InARow(i);
        row[(int)Feature.RelativeWords] = block.Shape.Words / prose.MedianOfRun;
        row[(int)Feature.GapAbove] = i == 0 ? 9 : Math.Min(9, block.FromLine - ledger[i - 1].Block.ToLine - 1);
        row[(int)Feature.GapBelow] = i == Rows - 1 ? 9 : Math.Min(9, ledger[i + 1].Block.FromLine - block.ToLine - 1);
    }

    private void Distances()
    {
        Distance(IsBreak, Feature.SinceBreak, Feature.UntilBreak, Feature.BreaksSinceRunStart);
        Distance(line => !line.IsShown && line.Block.Kind == BlockKind.List, Feature.SinceMenu, Feature.UntilMenu, Feature.MenusSinceRunStart);
        Distance(IsCredit, Feature.SinceCredit, Feature.UntilCredit, null);
        Distance(line => line.Verdict.Role is Role.Teaser, Feature.SinceTeaser, Feature.UntilTeaser, null);
        var hidden = 0;
        for (var i = 0; i < Rows; i++)
        {
            Row(i)[(int)Feature.SinceProse] = hidden;
            hidden = ledger[i].IsShown ? 0 : hidden + 1;
        }
    }

    private void Distance(Predicate<LedgerLine> isMark, Feature since, Feature until, Feature? sinceRunStart)
    {
        var (last, marks) = (-Far, 0);
        for (var i = 0; i < Rows; i++)
        {
            var row = Row(i);
            row[(int)since] = Math.Min(Far, i - last);
            if (sinceRunStart is { } count)
            {
                row[(int)count] = marks;
            }

            var isMarked = isMark(ledger[i]);
            last = isMarked ? i : last;
            marks += isMarked && i >= run.From ? 1 : 0;
        }

        var next = Rows + Far;
        for (var i = Rows - 1; i >= 0; i--)
        {
            Row(i)[(int)until] = Math.Min(Far, next - i);
            next = isMark(ledger[i]) ? i : next;
        }
    }

    private void Neighbours()
    {
        for (var i = 0; i < Rows; i++)
        {
            var row = Row(i);
            row[(int)Feature.WordsTwoAbove] = At(i - 2, Feature.Words);
            row[(int)Feature.WordsAbove] = At(i - 1, Feature.Words);
            row[(int)Feature.WordsBelow] = At(i + 1, Feature.Words);
            row[(int)Feature.WordsTwoBelow] = At(i + 2, Feature.Words);
            row[(int)Feature.SentenceAbove] = Math.Max(0, At(i - 1, Feature.EndsAsSentence));
            row[(int)Feature.SentenceBelow] = Math.Max(0, At(i + 1, Feature.EndsAsSentence));
            row[(int)Feature.KindAbove] = i > 0 ? Kind(ledger[i - 1]) : -3;
            row[(int)Feature.KindBelow] = i + 1 < Rows ? Kind(ledger[i + 1]) : -3;
            row[(int)Feature.FunctionWordsAbove] = At(i - 1, Feature.FunctionWords);
            row[(int)Feature.FunctionWordsBelow] = At(i + 1, Feature.FunctionWords);
            row[(int)Feature.SharedTwoAbove] = At(i - 2, Feature.Shared);
            row[(int)Feature.SharedAbove] = At(i - 1, Feature.Shared);
            row[(int)Feature.SharedBelow] = At(i + 1, Feature.Shared);
            row[(int)Feature.SharedTwoBelow] = At(i + 2, Feature.Shared);
        }
    }

    private string? LanguageOfRun()
    {
        var chars = 0;
        var sample = new List<Block>();
        for (var i = run.From; i <= run.To && chars < LanguageChars; i++)
        {
            if (ledger[i].IsShown)
            {
                sample.Add(ledger[i].Block);
                chars += ledger[i].Block.Text.Length + 1;
            }
        }

        return LanguageGuesser.Guess(sample)?.Code;
    }

    private static bool IsBreak(LedgerLine line) => line.Verdict.Role is Role.Comment or Role.Footer or Role.Legal or Role.Advertisement or Role.Widget;

    private static bool IsCredit(LedgerLine line) => line.Verdict.Role is Role.Dateline or Role.Byline;

    private static float Kind(LedgerLine line) => line switch
    {
        { IsShown: true, Block.Kind: BlockKind.List } => 0.5f,
        { IsShown: true } => 1,
        { Rule: UndecidedRule.RuleName } => 0,
        { Verdict.Role: Role.Dateline or Role.Caption } => -0.5f,
        { Rule: MenuListRule.RuleName } => -1,
        { Rule: RepeatedHeadlinePass.PassName } => -1.5f,
        _ => -2,
    };

    private static float Is(bool claim) => claim ? 1 : 0;

    private static int CountAny(ReadOnlySpan<char> text, SearchValues<char> marks)
    {
        var count = 0;
        for (int at; (at = text.IndexOfAny(marks)) >= 0; text = text[(at + 1)..])
        {
            count++;
        }

        return count;
    }
}
