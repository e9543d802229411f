using Reportedly.Language.Tokens;

namespace Reportedly.Language.Names;

/// <summary>A name: a stretch of tokens within one sentence.</summary>
/// <param name="Tokens">Its tokens, 1 or more, indexes into the document's token sequence.</param>
/// <param name="Kind">What it names.</param>
public readonly record struct NameSpan(TokenRange Tokens, NameKind Kind);
