using AngleSharp.Common;
using AngleSharp.Html.Construction;

namespace NewsArchive.Cleaning.Markup;

/// <summary>The attributes of an element in their order.</summary>
internal sealed class MarkupAttributes(int capacity) : IConstructableNamedNodeMap
{
    /// <summary>No person and no tool writes a tenth of it; a page may add to those of its body by tag after tag.</summary>
    private const int MaxLength = 1_000;

    private MarkupAttribute[] items = new MarkupAttribute[Math.Min(capacity, MaxLength)];
    private int? print;

    /// <summary>How many there are.</summary>
    public int Length { get; private set; }

    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] => IndexOf(name.Memory.Span) is >= 0 and var at ? items[at] : null;

    /// <summary>Adds one; of several with the same name the first counts, and what comes after a thousand does not.</summary>
    public void Add(ReadOnlyMemory<char> name, ReadOnlyMemory<char> value)
    {
        if (Length == MaxLength)
        {
            return;
        }

        if (Length == items.Length)
        {
            Array.Resize(ref items, Math.Max(4, 2 * Length));
        }

        print = null;
        items[Length++] = new MarkupAttribute(name, value);
    }

    /// <summary>Whether there is one of this name.</summary>
    public bool Contains(ReadOnlySpan<char> name) => IndexOf(name) >= 0;

    /// <summary>Gives the value of the attribute with this name; false when there is none.</summary>
    public bool TryGet(ReadOnlySpan<char> name, out ReadOnlyMemory<char> value)
    {
        var at = IndexOf(name);
        value = at < 0 ? default : items[at].Value;
        return at >= 0;
    }

    bool IConstructableNamedNodeMap.SameAs(IConstructableNamedNodeMap? attributes) => attributes is MarkupAttributes others
        && others.Length == Length
        && others.Print() == Print()
        && items.AsSpan(0, Length).ToArray().All(item => others.TryGet(item.Name.Span, out var value) && value.Span.SequenceEqual(item.Value.Span));

    /// <summary>The same for the same attributes in any order: the parser compares formatting with all that is open.</summary>
    private int Print()
    {
        if (print is null)
        {
            print = 0;
            foreach (var item in items.AsSpan(0, Length))
            {
                print += HashCode.Combine(string.GetHashCode(item.Name.Span), string.GetHashCode(item.Value.Span));
            }
        }

        return print.Value;
    }

    private int IndexOf(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < Length; i++)
        {
            if (items[i].Name.Span.SequenceEqual(name))
            {
                return i;
            }
        }

        return -1;
    }
}
