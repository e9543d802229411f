using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Reportedly.Records;
using Reportedly.Server.Pages.Reader;
using Reportedly.Server.Phrasing;
using Reportedly.Storage;
using Reportedly.Text;

namespace Reportedly.Server.Pages.Search;

/// <summary>A stretch of a report with the words that were looked for marked, each a link to them in the report.</summary>
public sealed class MatchedWords : ComponentBase
{
    /// <summary>The report that was found.</summary>
    [Parameter, EditorRequired]
    public SearchHit Hit { get; set; } = null!;

    /// <summary>Its name in addresses.</summary>
    [Parameter, EditorRequired]
    public string Slug { get; set; } = "";

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        string text = Hit.Snippet.Quote;
        CodePointMap map = CodePointMap.Of(text);
        int at = 0;
        foreach (SearchMatch match in Hit.Matches.OrderBy(match => match.Words.Start))
        {
            QuotedSpan words = match.Words;
            if (words.Start < Hit.Snippet.Start || words.End > Hit.Snippet.End)
            {
                continue;
            }
            int start = map.ToUtf16(words.Start - Hit.Snippet.Start);
            int end = map.ToUtf16(words.End - Hit.Snippet.Start);
            if (start < at)
            {
                continue;
            }
            builder.AddContent(0, Words.Harmless(text[at..start]));
            builder.OpenElement(1, "a");
            builder.AddAttribute(2, "href", ReaderLinks.To(Slug, match.Claim, words));
            builder.OpenElement(3, "mark");
            builder.AddContent(4, Words.Harmless(text[start..end]));
            builder.CloseElement();
            builder.CloseElement();
            at = end;
        }
        builder.AddContent(5, Words.Harmless(text[at..]));
    }
}
