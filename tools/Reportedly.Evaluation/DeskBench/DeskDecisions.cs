using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Reportedly.Evaluation.StoreBench;

namespace Reportedly.Evaluation.DeskBench;

/// <summary>Decides on claims as a reviewer does: from the key that is pressed to the next card.</summary>
internal static partial class DeskDecisions
{
    private const int Times = 200;

    /// <summary>Decides, and measures from the decision that is sent to the whole next card.</summary>
    /// <returns>How many answers were none.</returns>
    public static async Task<int> RunAsync(DeskClient client, TextWriter output)
    {
        Spread times = new();
        int wrong = 0;
        (_, string card, _) = await client.GetAsync("/review");
        for (int i = 0; i < Times + 5; i++)
        {
            if (Form().Match(card) is not { Success: true } form)
            {
                await Console.Error.WriteLineAsync("  /review: there is no card with a form to decide by.");
                return 1;
            }
            List<KeyValuePair<string, string>> fields =
            [
                .. Field()
                    .Matches(form.Groups[2].Value)
                    .Select(field =>
                        KeyValuePair.Create(
                            WebUtility.HtmlDecode(field.Groups[1].Value),
                            WebUtility.HtmlDecode(field.Groups[2].Value)
                        )
                    ),
            ];
            (int status, string next, TimeSpan time) = await client.PostAsync(
                WebUtility.HtmlDecode(form.Groups[1].Value),
                fields
            );
            wrong += status == 200 ? 0 : 1;
            // The first ones wait for code to be compiled.
            if (i >= 5)
            {
                times.Add(time);
            }
            card = next;
        }
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{"decision to the next card", -34} {Times, 4} times: {times}")
        );
        return wrong;
    }

    [GeneratedRegex(
        "<form[^>]*action=\"([^\"]*)\"[^>]*data-review=\"accept\"[^>]*>(.*?)</form>",
        RegexOptions.Singleline | RegexOptions.NonBacktracking
    )]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Field();
}
