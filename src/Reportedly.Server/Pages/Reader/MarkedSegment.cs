using System.Collections.Immutable;
using Reportedly.Records;
using Reportedly.Text;

namespace Reportedly.Server.Pages.Reader;

/// <summary>A stretch of the text in which nothing begins or ends.</summary>
/// <param name="Span">Where it stands, in UTF-16 units.</param>
/// <param name="Claims">The claims that it is of, the narrowest first.</param>
/// <param name="IsLit">True where it is of the thing that is selected.</param>
/// <param name="IsMatch">True where it is of the words that were looked for.</param>
public sealed record MarkedSegment(TextSpan Span, ImmutableArray<MarkedClaim> Claims, bool IsLit, bool IsMatch);

/// <summary>A claim, and what a stretch is to it.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Part">What the stretch is to it.</param>
public readonly record struct MarkedClaim(Claim Claim, MarkedPart Part);

/// <summary>Lines of the text between blank ones.</summary>
/// <param name="Span">Where they stand, in UTF-16 units.</param>
/// <param name="Segments">Their stretches, in order and without gaps.</param>
/// <param name="Starting">The claims whose words begin in it, in the order of the text.</param>
public sealed record MarkedParagraph(
    TextSpan Span,
    ImmutableArray<MarkedSegment> Segments,
    ImmutableArray<Claim> Starting
);
