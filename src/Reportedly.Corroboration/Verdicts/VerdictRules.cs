using System.Collections.Immutable;
using Reportedly.Records;

namespace Reportedly.Corroboration.Verdicts;

/// <summary>What positions together make of a question. Only those that still stand count, and origins of one body count once.</summary>
internal static class VerdictRules
{
    /// <summary>The verdict, and how many independent origins stand behind what most agree on.</summary>
    public static (Verdict Verdict, int Agreeing) Of(ImmutableArray<Stand> all)
    {
        Stand[] stands = [.. all.Where(s => !s.Superseded)];
        Stand[] those = [.. stands.Where(s => s.IsFor)];
        Stand[] against = [.. stands.Where(s => s.IsAgainst)];
        int agreeing = Agreeing(those);
        if (Differ(those) || (against.Length > 0 && those.Any(s => !s.Voice.IsOwnVoice)))
        {
            return (Verdict.Contested, agreeing);
        }
        return agreeing >= 2 && against.Length == 0 ? (Verdict.Corroborated, agreeing)
            : against.Length > 0 ? (Verdict.Denied, agreeing)
            : stands.Any(s => s.Says.Stance == Stance.DoesNotConfirm) ? (Verdict.Unconfirmed, agreeing)
            : stands.Any(s => s.Says.Stance == Stance.DeclinesToComment) ? (Verdict.NoComment, agreeing)
            : (Verdict.SingleOrigin, agreeing);
    }

    /// <summary>True where two voices say what cannot both be so.</summary>
    private static bool Differ(Stand[] those)
    {
        for (int i = 0; i < those.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if ((those[i].Voice != those[j].Voice || those[i].Voice.IsNameless) && !those[i].AgreesWith(those[j]))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static int Agreeing(Stand[] those) =>
        those.Length == 0
            ? 0
            : those.Max(one =>
                those
                    .Where(other => one.AgreesWith(other))
                    .Select(other => other.Voice.Group)
                    .Distinct(StringComparer.Ordinal)
                    .Count()
            );
}
