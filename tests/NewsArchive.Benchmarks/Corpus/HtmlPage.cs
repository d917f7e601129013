using System.Globalization;
using System.Text;

namespace NewsArchive.Benchmarks.Corpus;

/// <summary>An article as a page of its publisher: head with marks, menus, scripts, teasers with pictures, a foot.</summary>
internal static class HtmlPage
{
    private const int Teasers = 40;
    private const int ScriptChars = 30_000;

    /// <summary>Writes the page, about 75 KB; with little around the article, about 9 KB.</summary>
    public static string Of(Story story, bool isPlain = false)
    {
        var chance = new Chance(story.Number);
        var prose = new Prose(chance);
        var day = story.PublishedUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var html = new StringBuilder(isPlain ? 12_000 : 90_000);
        html.Append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>").Append(story.Title).Append(" | ").Append(story.Source)
            .Append("</title>\n<meta property=\"og:title\" content=\"").Append(story.Title).Append("\"><meta property=\"og:site_name\" content=\"")
            .Append(story.Source).Append("\"><meta property=\"article:published_time\" content=\"").Append(day)
            .Append("\"><link rel=\"canonical\" href=\"").Append(story.Url).Append("\">\n");
        Script(html, chance, isPlain ? 500 : ScriptChars);
        html.Append("</head><body><header class=\"site-header\"><a class=\"logo\" href=\"/\">").Append(story.Source).Append("</a><nav class=\"main-nav\"><ul>");
        foreach (var section in WordLists.Of("section"))
        {
            html.Append("<li class=\"nav-item\"><a class=\"nav-link\" href=\"/").Append(section).Append("\">").Append(section).Append("</a></li>\n");
        }

        html.Append("</ul></nav></header>\n<main><article class=\"story\"><h1 class=\"headline\">").Append(story.Title)
            .Append("</h1><div class=\"meta\"><span class=\"byline\">By <a rel=\"author\" href=\"/authors/x\">").Append(story.Author)
            .Append("</a></span> <time datetime=\"").Append(day).Append("\">").Append(story.PublishedUtc.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture))
            .Append("</time></div>\n<div class=\"article-body\">");
        foreach (var paragraph in story.Paragraphs)
        {
            html.Append("<p>").Append(paragraph).Append("</p>\n");
        }

        html.Append("</div></article><aside class=\"related\"><h2>Related stories</h2>");
        for (var teaser = 0; teaser < (isPlain ? 3 : Teasers); teaser++)
        {
            Teaser(html, prose, chance);
        }

        return html.Append("</aside></main><footer class=\"site-footer\"><a href=\"/about\">About us</a> <a href=\"/privacy\">Privacy policy</a><p>© ")
            .Append(story.PublishedUtc.Year).Append(' ').Append(story.Source).Append(". All rights reserved.</p></footer></body></html>\n").ToString();
    }

    private static void Teaser(StringBuilder html, Prose prose, Chance chance)
    {
        var link = "/story/" + chance.Below(1_000_000);
        html.Append("<div class=\"card card--small js-track\" data-position=\"").Append(chance.Below(90)).Append("\"><a class=\"card__link\" href=\"").Append(link)
            .Append("\"><figure class=\"card__figure\"><picture><source media=\"(min-width: 600px)\" srcset=\"").Append(link).Append("-600.webp 1x, ").Append(link)
            .Append("-1200.webp 2x\"><img class=\"card__image\" loading=\"lazy\" width=\"300\" height=\"200\" alt=\"\" src=\"").Append(link)
            .Append(".jpg\"></picture></figure><h3 class=\"card__title\"><span>").Append(prose.Headline()).Append("</span></h3></a><p class=\"card__text\">")
            .Append(prose.Sentence()).Append("</p></div>\n");
    }

    private static void Script(StringBuilder html, Chance chance, int chars)
    {
        html.Append("<script>");
        for (var end = html.Length + chars; html.Length < end;)
        {
            html.Append("window.__cfg[\"k").Append(chance.Below(100_000)).Append("\"]={id:").Append(chance.Below(1_000_000)).Append(",on:true,path:\"/static/js/chunk.")
                .Append(chance.Below(1_000_000)).Append(".js\"};\n");
        }

        html.Append("</script>\n");
    }
}
