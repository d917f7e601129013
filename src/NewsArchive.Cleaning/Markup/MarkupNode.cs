using System.Collections;
using System.Text;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;

namespace NewsArchive.Cleaning.Markup;

/// <summary>A node of a page's tree: the page, an element or a run of text. It is also the list of its own children.</summary>
internal abstract class MarkupNode(string name, NodeFlags flags) : IConstructableNode, IConstructableNodeList
{
    // The children lie from start on: the parser moves those of an element elsewhere from the first on, however many they are.
    private MarkupNode[] children = [];
    private int start;
    private int count;

    /// <summary>Local name; of the page and of texts as the DOM names them.</summary>
    public string Name => name;

    /// <summary>How the parser treats the node.</summary>
    public NodeFlags Flags => flags;

    /// <summary>The node around it; null at the top.</summary>
    public MarkupNode? Parent { get; private set; }

    /// <summary>The element around it; null at the top.</summary>
    public MarkupElement? ParentElement => Parent as MarkupElement;

    /// <summary>In the page's order; valid until the next change.</summary>
    public ReadOnlySpan<MarkupNode> Children => children.AsSpan(start, count);

    StringOrMemory IConstructableNode.NodeName => Name;

    IConstructableNode? IConstructableNode.Parent
    {
        get => Parent;
        set => Parent = (MarkupNode?)value;
    }

    IConstructableNodeList IConstructableNode.ChildNodes => this;

    int IConstructableNodeList.Length => count;

    IConstructableNode IConstructableNodeList.this[int index] => Children[index];

    /// <summary>All text in it, as it stands in the page.</summary>
    public string TextContent
    {
        get
        {
            var text = new StringBuilder();
            foreach (var node in Descendants())
            {
                text.Append(node is MarkupText run ? run.Text : []);
            }

            return text.ToString();
        }
    }

    /// <summary>All nodes in it in the page's order.</summary>
    public IEnumerable<MarkupNode> Descendants()
    {
        var around = new Stack<(MarkupNode Node, int Next)>([(this, 0)]);
        while (around.TryPop(out var frame))
        {
            if (frame.Next < frame.Node.count)
            {
                var child = frame.Node.children[frame.Node.start + frame.Next];
                around.Push((frame.Node, frame.Next + 1));
                yield return child;
                around.Push((child, 0));
            }
        }
    }

    /// <summary>Appends a child.</summary>
    public virtual void Add(MarkupNode node) => Insert(count, node);

    /// <summary>Makes a node the child at this place.</summary>
    public void Insert(int at, MarkupNode node)
    {
        if (start + count == children.Length)
        {
            var roomier = new MarkupNode[Math.Max(4, 2 * count)];
            Children.CopyTo(roomier);
            (children, start) = (roomier, 0);
        }

        var place = start + at;
        Array.Copy(children, place, children, place + 1, count - at);
        children[place] = node;
        count++;
        node.Parent = this;
    }

    /// <summary>The place of a child; negative when it is none.</summary>
    public int IndexOf(MarkupNode node)
    {
        // What the parser looks for it has put there lately.
        var at = count - 1;
        while (at >= 0 && !ReferenceEquals(children[start + at], node))
        {
            at--;
        }

        return at;
    }

    /// <summary>Takes away all children.</summary>
    public void Clear()
    {
        foreach (var child in Children)
        {
            child.Parent = null;
        }

        (children, start, count) = ([], 0, 0);
    }

    void IConstructableNodeList.Clear() => Clear();

    void IConstructableNode.RemoveFromParent() => Parent?.Remove(this);

    void IConstructableNode.RemoveChild(IConstructableNode childNode) => Remove((MarkupNode)childNode);

    void IConstructableNode.RemoveNode(int idx, IConstructableNode childNode) => RemoveAt(idx);

    void IConstructableNode.InsertNode(int idx, IConstructableNode childNode) => Insert(idx, (MarkupNode)childNode);

    void IConstructableNode.AddNode(IConstructableNode node) => Add((MarkupNode)node);

    // White space between two words counts, whatever the parser proposes.
    void IConstructableNode.AppendText(StringOrMemory text, bool emitWhiteSpaceOnly) => Insert(count, new MarkupText(text.Memory));

    void IConstructableNode.InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly) => Insert(idx, new MarkupText(text.Memory));

    IEnumerator<IConstructableNode> IEnumerable<IConstructableNode>.GetEnumerator() => children.Skip(start).Take(count).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => children.Skip(start).Take(count).GetEnumerator();

    private void Remove(MarkupNode child)
    {
        if (IndexOf(child) is >= 0 and var at)
        {
            RemoveAt(at);
        }
    }

    private void RemoveAt(int at)
    {
        var place = start + at;
        children[place].Parent = null;
        count--;
        if (at == 0)
        {
            start++;
        }
        else
        {
            Array.Copy(children, place + 1, children, place, count - at);
        }
    }
}
