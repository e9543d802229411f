using Microsoft.AspNetCore.Http;
using Reportedly.Server.Pages.Problems;
using Reportedly.Storage.Judgements;

namespace Reportedly.Server.Judging;

/// <summary>Why a judgement was not taken, where that is for whoever judges to mend.</summary>
internal static class Refusal
{
    /// <summary>The problem in words; null for a failure that nobody at a screen can mend.</summary>
    public static DeskProblem? Of(Exception refused) =>
        refused switch
        {
            DeskProblem known => known,
            InvalidJudgementException judged => new DeskProblem(
                StatusCodes.Status409Conflict,
                judged.Message,
                "Nothing was written."
            ),
            _ => null,
        };
}
