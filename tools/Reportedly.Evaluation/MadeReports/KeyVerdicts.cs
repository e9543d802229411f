using Reportedly.Records;

namespace Reportedly.Evaluation.MadeReports;

/// <summary>
/// Which verdict follows from positions, by the rules of the record's guide. It is written apart from the product's own, so that each checks the other.
/// </summary>
internal static class KeyVerdicts
{
    private static readonly string[] Asserting =
    [
        .. new[] { Stance.Asserts, Stance.Confirms, Stance.Accuses, Stance.ClaimsResponsibility }.Select(
            RecordNames.Of
        ),
    ];
    private static readonly string[] Denying = [.. new[] { Stance.Denies, Stance.Disputes }.Select(RecordNames.Of)];

    /// <summary>The verdict of positions of independent origins; superseded ones do not count.</summary>
    public static string Of(IReadOnlyCollection<KeyPosition> positions)
    {
        KeyPosition[] current = [.. positions.Where(position => !position.Superseded)];
        KeyPosition[] asserting =
        [
            .. current.Where(position => Asserting.Contains(position.Stance, StringComparer.Ordinal)),
        ];
        bool denied = current.Any(position => Denying.Contains(position.Stance, StringComparer.Ordinal));
        bool differ = asserting.Any(one => asserting.Any(other => !Meet(one, other)));
        return (asserting.Length, denied) switch
        {
            (> 0, true) => "contested",
            _ when differ => "contested",
            (>= 2, _) => "corroborated",
            (0, true) => "denied",
            _ when Has(current, Stance.DoesNotConfirm) => "unconfirmed",
            _ when Has(current, Stance.DeclinesToComment) => "no_comment",
            _ => "single_origin",
        };
    }

    private static bool Has(KeyPosition[] positions, Stance stance) =>
        positions.Any(position => position.Stance == RecordNames.Of(stance));

    private static bool Meet(KeyPosition one, KeyPosition other) =>
        (one.Low ?? 0) <= (other.High ?? long.MaxValue) && (other.Low ?? 0) <= (one.High ?? long.MaxValue);
}
