using Reportedly.Reading.Actors.Register;
using Reportedly.Records;

namespace Reportedly.Reading.Tests.Actors;

/// <summary>Researchers write registers; whatever is wrong in them is told at once, with its line.</summary>
public sealed class ActorRegisterTests
{
    private const string Guard = """
        actors:
          - id: river-guard
            name: River Guard
            acronyms: [RVG]
            kind: militia
            country: KE
            active: {from: 1999, to: 2004}
        """;

    [Fact]
    public void An_actor_is_found_by_its_names()
    {
        ActorRegister register = ActorRegister.Of(("mine.yaml", Guard));

        register.Named("river guard").Should().ContainSingle().Which.Id.Should().Be("river-guard");
        register.ShortNamed("RVG").Should().ContainSingle();
        register.ShortNamed("rvg").Should().BeEmpty();
        register.Entries[0].FitsYear(2003).Should().BeTrue();
        register.Entries[0].FitsYear(1980).Should().BeFalse();
    }

    [Fact]
    public void A_later_file_stands_over_an_earlier_one_by_id()
    {
        ActorRegister register = ActorRegister.Of(
            ("mine.yaml", Guard),
            ("yours.yaml", Guard.Replace("kind: militia", "kind: police", StringComparison.Ordinal))
        );

        register.Entries.Should().ContainSingle().Which.Kind.Should().Be(ActorKind.Police);
    }

    [Fact]
    public void Every_fault_of_a_file_is_told_with_its_line()
    {
        const string Bad = """
            actors:
              - id: one
                name: One
                kind: army
              - id: Two
                name: Two
                kind: militia
                country: XX
              - id: three
                kind: militia
                colour: red
              - id: four
                name: Four
                kind: militia
                wikidata: 17
                plover: keMIL
                active: {from: soon}
                part_of: nobody
              - id: five
                name: Five
                kind: media
                state_owned: perhaps
              - id: six
                name: Six
                kind: militia
                successor_of: nobody
            """;

        ActorRegisterFaults(Bad)
            .Should()
            .Equal(
                "bad.yaml:4: there is no kind 'army'",
                "bad.yaml:8: there is no country 'XX'",
                "bad.yaml:5: 'Two' will not do as an id",
                "bad.yaml:11: there is no field 'colour'",
                "bad.yaml:9: the field 'name' is missing or empty",
                "bad.yaml:15: '17' is no item of Wikidata",
                "bad.yaml:16: 'keMIL' is no code",
                "bad.yaml:17: 'soon' is no year",
                "bad.yaml:22: 'perhaps' will not do",
                "bad.yaml:23: there is no actor 'nobody'"
            );
    }

    [Fact]
    public void Two_actors_of_one_country_do_not_share_a_name()
    {
        const string Shared = """
            actors:
              - id: one
                name: River Guard
                kind: militia
                country: KE
              - id: two
                name: Hill Guard
                aliases: [River Guard]
                kind: militia
                country: KE
            """;

        ActorRegisterFaults(Shared).Should().Equal("bad.yaml:6: the name 'River Guard' is that of 'one' at bad");
    }

    [Fact]
    public void What_a_country_tells_apart_may_share_a_name()
    {
        const string Shared = """
            actors:
              - id: one
                name: River Guard
                kind: militia
                country: KE
              - id: two
                name: River Guard
                kind: militia
                country: UG
            """;

        ActorRegister.Of(("mine.yaml", Shared)).Named("river guard").Should().HaveCount(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("actors: [")]
    [InlineData("- one\n- two\n")]
    [InlineData("people:\n  - id: one\n")]
    [InlineData("actors:\n  - word\n")]
    public void A_file_in_another_form_is_refused_with_its_line(string text) =>
        ActorRegisterFaults(text).Should().ContainSingle().Which.Should().StartWith("bad.yaml:");

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        Action open = () => ActorRegister.With(["no-such-file.yaml"]);

        open.Should().Throw<RegisterException>().WithMessage("*no-such-file.yaml*");
    }

    /// <summary>What is wrong, up to the remedy.</summary>
    private static IEnumerable<string> ActorRegisterFaults(string text)
    {
        Action read = () => ActorRegister.Of(("bad.yaml", text));
        return read.Should().Throw<RegisterException>().Which.Faults.Select(Fault);
    }

    private static string Fault(string line)
    {
        int remedy = line.IndexOfAny([';', ',', '.'], "bad.yaml".Length);
        return remedy < 0 ? line : line[..remedy];
    }
}
