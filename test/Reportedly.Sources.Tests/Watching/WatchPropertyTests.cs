using System.Globalization;
using CsCheck;
using Reportedly.Sources.Fetching;
using Reportedly.Sources.Watching.Checks;

namespace Reportedly.Sources.Tests.Watching;

/// <summary>Feeds live through made-up histories: items come, go, come back and are edited, servers fail, the machine stops.</summary>
public sealed class WatchPropertyTests
{
    private const int Longest = 6;

    private static readonly Gen<Look> Looks = Gen.Select(
        Gen.Enum<Happening>(),
        Gen.Bool,
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 2]).Array[0, Longest],
        (happening, isSame, items) =>
            new Look(
                happening,
                isSame,
                [.. items.DistinctBy(item => item.Item1).Select(item => Item(item.Item1, item.Item2))]
            )
    );

    private enum Happening
    {
        Well,
        WellWithVersion,
        Stopped,
        Refused,
        Cut,
    }

    [Fact]
    public async Task Whatever_happens_no_item_that_came_is_lost_and_none_is_news_twice()
    {
        await Looks.Array[1, 12].SampleAsync(LiveThroughAsync, iter: 150);
    }

    private static async Task<bool> LiveThroughAsync(Look[] history)
    {
        using WatchTable table = new();
        HashSet<string> came = [];
        HashSet<string> given = [];
        HashSet<string> kept = [];
        bool once = true;
        string[] items = [];
        foreach (Look look in history)
        {
            items = look.IsSame ? items : look.Items;
            string body = WatchTable.Rss(items);
            switch (look.Happening)
            {
                case Happening.Refused:
                    table.Servers.Refuses(WatchTable.Herald, FetchProblem.Connection);
                    break;
                case Happening.Cut:
                    table.Servers.Answers(WatchTable.Herald, body[..(body.Length / 2)], etag: Tag(body));
                    break;
                default:
                    table.Servers.Answers(
                        WatchTable.Herald,
                        body,
                        etag: look.Happening == Happening.Well ? null : Tag(body)
                    );
                    came.UnionWith(items);
                    break;
            }
            // Longer than any pause after a failure, so that every look is due.
            table.Clock.Pass(TimeSpan.FromDays(2));
            foreach (SourceCheck check in await table.LookAsync(keep: look.Happening != Happening.Stopped))
            {
                foreach (string text in WatchTable.TextsOf(check))
                {
                    given.Add(text);
                    once &= !kept.Contains(text) && (look.Happening == Happening.Stopped || kept.Add(text));
                }
            }
        }
        return once && came.All(item => given.Contains(TextOf(item)));
    }

    private static string Item(int id, int version) =>
        WatchTable.Item(Text(id), $"Version {Text(version)} of {Text(id)}.");

    /// <summary>What is to be read of an item as <see cref="Item"/> writes it.</summary>
    private static string TextOf(string item)
    {
        string title = item.Split("<title>")[1].Split("</title>")[0];
        string text = item.Split("<description>")[1].Split("</description>")[0];
        return $"{title}\n\n{text}";
    }

    private static string Tag(string body) => $"\"{Text(body.GetHashCode(StringComparison.Ordinal))}\"";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <param name="Happening">What happens.</param>
    /// <param name="IsSame">True where the feed holds what it held before.</param>
    /// <param name="Items">Else what it holds.</param>
    private sealed record Look(Happening Happening, bool IsSame, string[] Items);
}
