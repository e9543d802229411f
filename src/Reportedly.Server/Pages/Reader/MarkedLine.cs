using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Reportedly.Records;
using Reportedly.Server.Phrasing;

namespace Reportedly.Server.Pages.Reader;

/// <summary>
/// One paragraph with what is marked in it. Written by hand, since between two stretches nothing may stand that the text has not: scripts
/// count letters here.
/// </summary>
public sealed class MarkedLine : ComponentBase
{
    /// <summary>The report.</summary>
    [Parameter, EditorRequired]
    public OpenReport Report { get; set; } = null!;

    /// <summary>The paragraph.</summary>
    [Parameter, EditorRequired]
    public MarkedParagraph Paragraph { get; set; } = null!;

    /// <summary>What is selected.</summary>
    [Parameter, EditorRequired]
    public Selection Selection { get; set; } = null!;

    /// <summary>Where the first words of what is selected begin; -1 where there are none.</summary>
    [Parameter]
    public int FirstLit { get; set; } = -1;

    /// <summary>Where the words that were looked for begin; -1 where there are none.</summary>
    [Parameter]
    public int FirstMatch { get; set; } = -1;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        HashSet<string> begun = new(StringComparer.Ordinal);
        foreach (MarkedSegment segment in Paragraph.Segments)
        {
            foreach (MarkedClaim mark in segment.Claims)
            {
                if (
                    mark.Part.HasFlag(MarkedPart.Content)
                    && Paragraph.Starting.Contains(mark.Claim)
                    && begun.Add(mark.Claim.Id)
                )
                {
                    Anchor(builder, mark.Claim.Id);
                }
            }
            if (segment.Span.Start == FirstMatch)
            {
                Anchor(builder, ReaderLinks.Match);
            }
            if (segment.Span.Start == FirstLit && Selection.Thing is not ['c', ..])
            {
                Anchor(builder, ReaderLinks.Here);
            }
            Segment(builder, segment);
        }
    }

    private static void Anchor(RenderTreeBuilder builder, string id)
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "id", id);
        builder.AddAttribute(2, "class", "anchor");
        builder.CloseElement();
    }

    private void Segment(RenderTreeBuilder builder, MarkedSegment segment)
    {
        string words = Words.Harmless(Report.Text.Quote(segment.Span));
        if (segment.IsMatch)
        {
            builder.OpenElement(3, "mark");
            builder.AddAttribute(4, "class", "match");
        }
        if (!segment.Claims.IsEmpty && string.IsNullOrWhiteSpace(words))
        {
            // A blank between two marks looks marked, and is no link: nobody could say where it leads.
            builder.OpenElement(16, "span");
            builder.AddAttribute(17, "class", ClassOf(segment));
            builder.AddContent(18, words);
            builder.CloseElement();
        }
        else if (!segment.Claims.IsEmpty)
        {
            builder.OpenElement(5, "a");
            builder.AddAttribute(6, "class", ClassOf(segment));
            builder.AddAttribute(7, "href", ReaderLinks.To(Report.Slug, Next(segment)));
            builder.AddAttribute(8, "draggable", "false");
            builder.AddAttribute(9, "aria-describedby", $"d-{segment.Claims[0].Claim.Id}");
            builder.AddAttribute(10, "data-claims", string.Join(' ', segment.Claims.Select(mark => mark.Claim.Id)));
            builder.AddContent(11, words);
            builder.CloseElement();
        }
        else if (segment.IsLit)
        {
            builder.OpenElement(12, "mark");
            builder.AddAttribute(13, "class", "lit");
            builder.AddContent(14, words);
            builder.CloseElement();
        }
        else
        {
            builder.AddContent(15, words);
        }
        if (segment.IsMatch)
        {
            builder.CloseElement();
        }
    }

    /// <summary>The narrowest claim; where that is selected, the one around it, so that every claim can be reached.</summary>
    private string Next(MarkedSegment segment)
    {
        int at = segment.Claims.ToList().FindIndex(mark => mark.Claim.Id == Selection.Thing);
        return segment.Claims[(at + 1) % segment.Claims.Length].Claim.Id;
    }

    private string ClassOf(MarkedSegment segment)
    {
        // The selected claim shows how it stands, wherever it reaches; elsewhere the narrowest does.
        MarkedClaim shown = segment.Claims.FirstOrDefault(mark => mark.Claim.Id == Selection.Thing, segment.Claims[0]);
        MarkedPart parts = segment.Claims.Aggregate(MarkedPart.None, (all, mark) => all | mark.Part);
        List<string> classes =
        [
            "marked",
            $"is-{RecordNames.Of(shown.Claim.Stance)}",
            $"how-{RecordNames.Of(shown.Claim.Certainty)}",
        ];
        Add(parts.HasFlag(MarkedPart.Content), "of-content");
        Add(parts.HasFlag(MarkedPart.Cue), "of-cue");
        Add(parts.HasFlag(MarkedPart.Source), "of-source");
        Add(shown.Claim.Source.Kind == SourceKind.Report, "own");
        Add(segment.Claims.Count(mark => mark.Part.HasFlag(MarkedPart.Content)) > 1, "deep");
        Add(segment.IsLit, "lit");
        return string.Join(' ', classes);

        void Add(bool isSo, string name)
        {
            if (isSo)
            {
                classes.Add(name);
            }
        }
    }
}
