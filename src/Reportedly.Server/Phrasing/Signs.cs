using Reportedly.Corroboration;
using Reportedly.Records;

namespace Reportedly.Server.Phrasing;

/// <summary>The signs of stances and verdicts, each with its colour: a sign always stands beside the word that it means.</summary>
/// <param name="Mark">The sign.</param>
/// <param name="Colour">The style that Spectre gives it.</param>
public readonly record struct Signs(string Mark, string Colour)
{
    /// <summary>The sign of a stance; null for a plain assertion.</summary>
    public static Signs? Of(Stance stance) =>
        stance switch
        {
            Stance.Asserts => null,
            Stance.Confirms => new("✓", "green"),
            Stance.Denies => new("✗", "red"),
            Stance.Disputes => new("≠", "red"),
            Stance.DoesNotConfirm => new("?", "yellow"),
            Stance.DeclinesToComment => new("…", "yellow"),
            Stance.ClaimsResponsibility => new("●", "magenta"),
            Stance.Accuses => new("‣", "magenta"),
            Stance.Threatens => new("!", "red"),
            _ => null,
        };

    /// <summary>The sign of a verdict.</summary>
    public static Signs Of(Verdict verdict) =>
        verdict switch
        {
            Verdict.Corroborated => new("✓", "green"),
            Verdict.Contested => new("≠", "red"),
            Verdict.Denied => new("✗", "red"),
            Verdict.Unconfirmed => new("?", "yellow"),
            Verdict.NoComment => new("…", "yellow"),
            _ => new("1", "cyan"),
        };

    /// <summary>The sign before a label.</summary>
    public string Before(string label) => $"{Mark} {label}";
}
