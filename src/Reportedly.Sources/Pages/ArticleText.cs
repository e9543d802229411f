using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Reportedly.Sources.Pages;

/// <summary>Finds the article on a page.</summary>
internal static class ArticleText
{
    /// <summary>Scoring elements against each other takes time by the square of their number; a page of more is read whole.</summary>
    private const int MostElements = 6000;

    private const int FewestLetters = 140;

    private static readonly Uri Nowhere = new("https://page.invalid/");

    /// <summary>Its paragraphs.</summary>
    /// <param name="page">The page.</param>
    /// <param name="html">The same page as text.</param>
    /// <param name="address">Its address.</param>
    public static ImmutableArray<PageParagraph> Find(IHtmlDocument page, string html, Uri? address)
    {
        if (page.All.Length <= MostElements && Scored(html, address) is { } article)
        {
            return article;
        }
        return
            page.QuerySelector("article") is { } marked
            && PageParagraphs.Of(marked) is var own
            && Letters(own) >= FewestLetters
            ? own
            : PageParagraphs.Of(page.DocumentElement);
    }

    private static ImmutableArray<PageParagraph>? Scored(string html, Uri? address)
    {
        try
        {
            Article article = new Reader(
                (address is { Scheme: "http" or "https" } ? address : Nowhere).AbsoluteUri,
                html
            ).GetArticle();
            if (!article.Completed || string.IsNullOrEmpty(article.Content))
            {
                return null;
            }
            using IHtmlDocument content = new HtmlParser().ParseDocument(article.Content);
            ImmutableArray<PageParagraph> paragraphs = PageParagraphs.Of(content.Body!);
            return Letters(paragraphs) >= FewestLetters ? paragraphs : null;
        }
        catch (Exception fault)
            when (fault is InvalidOperationException or ArgumentException or NullReferenceException or FormatException)
        {
            // The scorer trips over some pages; they are read whole.
            return null;
        }
    }

    private static int Letters(ImmutableArray<PageParagraph> paragraphs) => paragraphs.Sum(one => one.Text.Length);
}
