using System.Collections.Immutable;
using CsCheck;
using Reportedly.Corroboration.Mentions;

namespace Reportedly.Corroboration.Tests.Mentions;

public sealed class EventChainsTests
{
    private static readonly ImmutableArray<MentionReport> Reports =
    [
        MadeReport.Deed("a", "Rebels", "attacked", "attack", "Velm"),
        MadeReport.Deed("b", "Rebels", "attacked", "attack", "Velm"),
        MadeReport.Deed("c", "Rebels", "raided", "raid", "Velm"),
        MadeReport.Deed("d", "Farmers", "reopened", "reopen", "Orsk"),
        MadeReport.Deed("e", "Nurses", "painted", "paint", "Tarn"),
        MadeReport.Deed("f", "Pilots", "visited", "visit", "Quell"),
    ];

    [Fact]
    public void Reports_that_tell_the_same_in_the_same_words_are_in_one_chain()
    {
        ImmutableArray<ImmutableArray<ChainedMention>> chains = EventChains.CreateDefault().Find(Reports);

        Chain(chains, "a").Should().Contain(new ChainedMention("b", 0));
    }

    [Fact]
    public void What_other_stories_tell_stands_alone()
    {
        ImmutableArray<ImmutableArray<ChainedMention>> chains = EventChains.CreateDefault().Find(Reports);

        Chain(chains, "d").Should().Equal(new ChainedMention("d", 0));
        Chain(chains, "e").Should().Equal(new ChainedMention("e", 0));
    }

    [Fact]
    public void Every_mention_is_in_just_one_chain_whatever_the_order_of_reports() =>
        Gen.Shuffle(Reports.ToArray())
            .Sample(
                shuffled =>
                {
                    ImmutableArray<ImmutableArray<ChainedMention>> chains = EventChains.CreateDefault().Find(shuffled);

                    chains.SelectMany(chain => chain).Should().OnlyHaveUniqueItems().And.HaveCount(Reports.Length);
                    chains
                        .Select(chain => string.Join(' ', chain.Select(mention => mention.Report)))
                        .Should()
                        .Equal(
                            EventChains
                                .CreateDefault()
                                .Find(Reports)
                                .Select(chain => string.Join(' ', chain.Select(mention => mention.Report)))
                        );
                },
                iter: 20
            );

    [Fact]
    public void No_reports_have_no_chains() => EventChains.CreateDefault().Find([]).Should().BeEmpty();

    [Fact]
    public void Two_reports_of_one_id_are_refused()
    {
        Action find = () => EventChains.CreateDefault().Find([Reports[0], Reports[0]]);

        find.Should().Throw<ArgumentException>().WithMessage("*\"a\"*");
    }

    private static ImmutableArray<ChainedMention> Chain(
        ImmutableArray<ImmutableArray<ChainedMention>> chains,
        string report
    ) => chains.Single(chain => chain.Any(mention => mention.Report == report));
}
