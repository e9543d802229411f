using Reportedly.Language.Names;
using Reportedly.Language.Tokens;

namespace Reportedly.Language.Tests.Names;

/// <summary>The mentions of one name in a text are of one kind.</summary>
public sealed class NameVoteTests
{
    [Fact]
    public void A_surname_is_a_person_where_the_full_name_is() =>
        Settle("Amadou Issaka spoke . Issaka left .", (0, 2, NameKind.Person, 0.99f), (4, 5, NameKind.Location, 0.6f))
            .Should()
            .Equal(NameKind.Person, NameKind.Person);

    [Fact]
    public void One_full_name_outweighs_many_doubtful_mentions_of_the_surname() =>
        Settle(
                "Issaka Issaka Issaka Issaka Issaka Issaka Issaka Amadou Issaka",
                [
                    .. Enumerable.Range(0, 7).Select(at => (at, at + 1, NameKind.Organization, 0.6f)),
                    (7, 9, NameKind.Person, 0.95f),
                ]
            )
            .Should()
            .OnlyContain(kind => kind == NameKind.Person);

    [Fact]
    public void A_person_named_like_a_place_leaves_sure_mentions_of_the_place_alone() =>
        Settle(
            "Lincoln Lincoln Lincoln Lincoln Mary Lincoln",
            [
                .. Enumerable.Range(0, 4).Select(at => (at, at + 1, NameKind.Location, 0.99f)),
                (4, 6, NameKind.Person, 0.95f),
            ]
        )[..4]
            .Should()
            .OnlyContain(kind => kind == NameKind.Location);

    [Fact]
    public void A_hyphen_ties_a_surname_together() =>
        Settle(
                "Omar al-Karim spoke . Al-Karim left .",
                (0, 4, NameKind.Person, 0.99f),
                (6, 9, NameKind.Organization, 0.6f)
            )
            .Should()
            .Equal(NameKind.Person, NameKind.Person);

    [Fact]
    public void Two_sure_mentions_settle_a_doubtful_one() =>
        Settle(
                "Gao fell . Gao burns . Gao said",
                (0, 1, NameKind.Location, 0.9f),
                (3, 4, NameKind.Location, 0.9f),
                (6, 7, NameKind.Organization, 0.6f)
            )
            .Should()
            .OnlyContain(kind => kind == NameKind.Location);

    [Fact]
    public void A_short_form_in_brackets_is_what_stands_before_it() =>
        Settle(
                "Northern Liberation Front ( NLF ) and NLF",
                (0, 3, NameKind.Organization, 0.95f),
                (4, 5, NameKind.Person, 0.5f),
                (7, 8, NameKind.Person, 0.6f)
            )
            .Should()
            .OnlyContain(kind => kind == NameKind.Organization);

    [Fact]
    public void Letters_do_not_divide_mentions() =>
        Settle("GAO FALLS . Gao is calm", (0, 1, NameKind.Person, 0.5f), (3, 4, NameKind.Location, 0.95f))
            .Should()
            .Equal(NameKind.Location, NameKind.Location);

    [Fact]
    public void A_sure_mention_of_another_name_changes_nothing() =>
        Settle("Gao and Kidal", (0, 1, NameKind.Person, 0.6f), (2, 3, NameKind.Location, 0.99f))
            .Should()
            .Equal(NameKind.Person, NameKind.Location);

    private static NameKind[] Settle(string text, params (int First, int Past, NameKind Kind, float Share)[] names)
    {
        TokenSequence tokens = LanguageAnalyser.CreateTokeniser().Tokenise(text);
        List<NameSpan> spans = [];
        List<KindShares> shares = [];
        foreach ((int first, int past, NameKind kind, float share) in names)
        {
            spans.Add(new NameSpan(new TokenRange(first, past), kind));
            KindShares own = default;
            for (int other = 0; other < NameLabels.Kinds; other++)
            {
                own[(NameKind)other] = (1 - share) / (NameLabels.Kinds - 1);
            }
            own[kind] = share;
            shares.Add(own);
        }
        NameVote.Settle(text, tokens, spans, shares);
        return [.. spans.Select(span => span.Kind)];
    }
}
