using CsCheck;
using Reportedly.Server.Pages.Help;

namespace Reportedly.Server.Tests.Help;

/// <summary>What somebody can do about single keys.</summary>
public sealed class KeysTests
{
    [Fact]
    public async Task Keys_can_be_switched_off_without_scripts()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer answer = await desk.SubmitAsync("/help/keys", "/help/keys", ("keys", "off"));
        Answer page = await desk.GetAsync("/help/keys");

        answer.Location.Should().Be("/help/keys?saved=1");
        page.Body.Should().MatchRegex("value=\"off\" checked");
    }

    [Fact]
    public async Task A_key_can_be_another()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer answer = await desk.SubmitAsync("/help/keys", "/help/keys", ("keys", "on"), ("review.a", "Q"));
        Answer page = await desk.GetAsync("/help/keys");

        answer.Headers.GetValues("Set-Cookie").Single().Should().Contain("review.a").And.NotContain("httponly");
        page.Body.Should().MatchRegex("name=\"review.a\" value=\"q\"").And.MatchRegex("name=\"review.x\" value=\"x\"");
    }

    [Theory]
    [InlineData("review.a", "x", "“x” cannot be both")]
    [InlineData("review.a", "/", "“/” cannot be both “search”")]
    [InlineData("links.y", "?", "cannot be both")]
    [InlineData("review.a", "Enter", "“Enter” is no key that can be used")]
    public async Task Two_keys_of_one_page_cannot_be_the_same(string key, string typed, string says)
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer answer = await desk.SubmitAsync("/help/keys", "/help/keys", ("keys", "on"), (key, typed));

        answer.Status.Should().Be(400);
        System.Net.WebUtility.HtmlDecode(answer.Body).Should().Contain("Not saved.").And.Contain(says);
        answer.Headers.ToString().Should().NotContain(KeySettings.Cookie);
    }

    [Fact]
    public void Pages_that_share_no_key_may_use_the_same() =>
        KeySettings.Usual.With(KeyList.All.First(key => key.Name == "links.y"), "a").Collision().Should().BeNull();

    [Fact]
    public void The_usual_keys_collide_nowhere() => KeySettings.Usual.Collision().Should().BeNull();

    [Fact]
    public async Task Every_key_of_a_report_is_listed_and_can_be_another()
    {
        await using TestDesk desk = await TestDesk.OpenAsync(
            "Bomb kills 12\n\nA bomb killed 12 people in Orsal, the ministry said. The mayor denied it."
        );
        AngleSharp.Dom.IDocument report = Reader.Page.Of(
            await desk.GetAsync($"{Reader.ReaderTests.Reports(desk)[0].Url}?at=c1")
        );
        string page = report.Body!.GetAttribute("data-page")!;

        string[] keys = [.. report.QuerySelectorAll("main [data-key]").Select(each => each.GetAttribute("data-key")!)];

        keys.Should().Contain(["a", "x", "c", "j"]);
        keys.Should().BeSubsetOf(KeyList.All.Where(key => key.Page == page).Select(key => key.Key));
        KeyList.Pages.Select(each => each.Page).Should().Contain(page);
    }

    [Fact]
    public void Settings_are_the_same_when_they_are_read_again() =>
        Gen.Select(Gen.Bool, Gen.Int[0, KeyList.All.Length - 1].Array[0, 5], Gen.Char['!', '~'])
            .Sample(
                (off, keys, typed) =>
                {
                    KeySettings settings = KeySettings.Usual with { IsOff = off };
                    foreach (int key in keys)
                    {
                        settings = KeySettings.Read($"{typed}") is { } changed
                            ? settings.With(KeyList.All[key], changed)
                            : settings;
                    }

                    KeySettings again = KeySettings.Of($"{settings}");

                    again.IsOff.Should().Be(settings.IsOff);
                    again.Changes.Should().Equal(settings.Changes);
                }
            );

    [Fact]
    public void A_cookie_that_means_nothing_changes_nothing() =>
        Gen.String.Sample(cookie => KeySettings.Of(cookie).Collision() is null or { Length: > 0 });

    [Fact]
    public async Task Every_page_is_explained()
    {
        await using TestDesk desk = await TestDesk.OpenAsync();

        Answer answer = await desk.GetAsync("/help");

        answer
            .Body.Should()
            .Contain("href=\"/review\"")
            .And.Contain("href=\"/links\"")
            .And.Contain("href=\"/help/keys\"");
    }
}
