using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Text;
using NewsArchive.Cleaning.Markup;

namespace NewsArchive.Tests.Markup;

public sealed class MarkupNodeTests
{
    private readonly OpenMarkup open = new();

    [Fact]
    public void Any_order_of_changes_keeps_the_children_in_order()
    {
        var random = new Random(20260301);
        var (box, expected) = (Element("div"), new List<MarkupNode>());
        IConstructableNode changed = box;
        for (var step = 0; step < 20_000; step++)
        {
            // Removes more than it adds for a while, then the other way round, so that the list is often empty.
            if (expected.Count > 0 && random.Next(10) < (step / 100 % 2 == 0 ? 3 : 7))
            {
                var at = random.Next(3) == 0 ? random.Next(expected.Count) : 0;
                changed.RemoveNode(at, expected[at]);
                Assert.Null(expected[at].Parent);
                expected.RemoveAt(at);
            }
            else
            {
                var (node, at) = (Element("br"), random.Next(3) == 0 ? random.Next(expected.Count + 1) : expected.Count);
                box.Insert(at, node);
                Assert.Same(box, node.Parent);
                expected.Insert(at, node);
            }

            Assert.True(box.Children.SequenceEqual(expected.ToArray()));
        }
    }

    [Fact]
    public void Every_reader_sees_the_children_that_are_left()
    {
        var box = Element("div");
        MarkupNode[] nodes = [Element("a"), Element("b"), Element("i")];
        Array.ForEach(nodes, box.Add);

        ((IConstructableNode)box).RemoveNode(0, nodes[0]);

        Assert.Equal(nodes[1..], box.Descendants());
        Assert.Equal(nodes[1..], ((IConstructableNode)box).ChildNodes);
        Assert.Same(nodes[1], ((IConstructableNode)box).ChildNodes[0]);
        Assert.Equal([-1, 0, 1], nodes.Select(box.IndexOf));
    }

    [Fact]
    public void A_node_whose_children_have_gone_has_none_at_any_place()
    {
        var (box, child) = (Element("div"), Element("br"));
        box.Add(child);
        ((IConstructableNode)child).RemoveFromParent();

        Assert.Equal(-1, box.IndexOf(child));
    }

    [Fact]
    public void Children_that_are_cleared_have_no_parent()
    {
        var (box, child) = (Element("div"), Element("br"));
        box.Add(child);

        box.Clear();

        Assert.Empty(box.Children.ToArray());
        Assert.Null(child.Parent);
    }

    [Fact]
    public void What_goes_before_a_table_that_is_gone_goes_where_it_was()
    {
        var (root, table, late) = (Element("html"), Element("table"), Element("p"));
        using var page = new MarkupPage(new TextSource(""), open);
        page.Add(root);
        ((IConstructableNode)table).Parent = root;

        page.Add(late);

        Assert.Same(root, late.Parent);
    }

    private MarkupElement Element(string name) => new(open, name, NodeFlags.HtmlMember);
}
