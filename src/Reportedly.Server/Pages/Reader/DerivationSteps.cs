using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Reportedly.Reading.Rules;
using Reportedly.Server.Phrasing;
using Reportedly.Text;

namespace Reportedly.Server.Pages.Reader;

/// <summary>How a thing was read: what was concluded, and below each step the steps that it rests on, down to the words.</summary>
public sealed class DerivationSteps : ComponentBase
{
    private const int LongestWords = 60;
    private const int Deepest = 40;

    /// <summary>The last step.</summary>
    [Parameter, EditorRequired]
    public Derivation Root { get; set; } = null!;

    /// <summary>The text that it was read from.</summary>
    [Parameter, EditorRequired]
    public SourceText Text { get; set; } = null!;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "ul");
        builder.AddAttribute(1, "class", "derivation");
        Step(builder, Root, 0);
        builder.CloseElement();
    }

    private void Step(RenderTreeBuilder builder, Derivation step, int depth)
    {
        builder.OpenElement(2, "li");
        builder.OpenElement(3, "bdi");
        builder.AddContent(4, $"“{Words.Elide(Words.Clean(Text.Quote(step.Span)), LongestWords)}”");
        builder.CloseElement();
        builder.AddContent(5, " ");
        builder.OpenElement(6, "strong");
        builder.AddContent(7, Words.Clean(step.Says));
        builder.CloseElement();
        builder.AddContent(8, " ");
        builder.OpenElement(9, "code");
        builder.AddContent(10, Words.Clean(step.Rule));
        builder.CloseElement();
        if (step.Parts.Length > 0 && depth < Deepest)
        {
            builder.OpenElement(11, "ul");
            foreach (Derivation part in step.Parts)
            {
                Step(builder, part, depth + 1);
            }
            builder.CloseElement();
        }
        builder.CloseElement();
    }
}
