using Reportedly.Language.Tokens;
using Reportedly.Reading.Lexicons;

namespace Reportedly.Reading.Attribution;

/// <summary>A cue where it stands in the text.</summary>
/// <param name="At">Its first token.</param>
/// <param name="Length">How many tokens it has.</param>
/// <param name="Word">What the lexicon says about it.</param>
internal readonly record struct FoundCue(int At, int Length, CueWord Word)
{
    public TokenRange Tokens => new(At, At + Length);
}
