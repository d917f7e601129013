using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace NewsArchive.Cleaning.Markup;

/// <summary>A parsed page. Its texts lie in a buffer that goes back to a pool when the page is disposed.</summary>
internal sealed class MarkupPage(TextSource source, OpenMarkup open) : MarkupNode("#document", NodeFlags.None), IConstructableDocument, IDisposable
{
    /// <summary>The <c>html</c> element; null before the parser has opened it.</summary>
    public MarkupElement? Root { get; private set; }

    TextSource IConstructableDocument.Source => source;

    IDisposable? IConstructableDocument.Builder { get; set; }

    QuirksMode IConstructableDocument.QuirksMode { get; set; }

    // The parser puts there what comes late.
    IConstructableElement? IConstructableDocument.Head => Root?.Child("head");

    IConstructableElement IConstructableDocument.DocumentElement => Root!;

    bool IConstructableDocument.IsLoading => false;

    public void Dispose() => ((IConstructableDocument)this).Builder?.Dispose();

    /// <summary>Adds the root; what comes later was in a table that cannot hold it, and goes before the table.</summary>
    /// <remarks>
    /// AngleSharp 1.10 knows tables by a class of its own tree, so with another it hands such elements to the page instead.
    /// </remarks>
    public override void Add(MarkupNode node)
    {
        if (Root is null)
        {
            Root = node as MarkupElement;
            base.Add(node);
        }
        else if (open.Table is { Parent: { } around } table)
        {
            var at = around.IndexOf(table);
            around.Insert(at < 0 ? around.Children.Length : at, node);
        }
        else
        {
            base.Add(node);
        }
    }

    void IConstructableDocument.AddComment(ref StructHtmlToken token)
    {
        // Nobody reads comments.
    }

    void IConstructableDocument.PerformMicrotaskCheckpoint()
    {
        // No script runs, here and below: there is nothing to wait for.
    }

    void IConstructableDocument.ProvideStableState()
    {
    }

    void IConstructableDocument.TrackError(Exception exception)
    {
    }

    Task IConstructableDocument.WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    Task IConstructableDocument.FinishLoadingAsync() => Task.CompletedTask;

    void IConstructableDocument.ApplyManifest()
    {
    }
}
