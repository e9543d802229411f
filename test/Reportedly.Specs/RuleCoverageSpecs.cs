using System.Text.Json;
using Reportedly.Reading.Rules;

namespace Reportedly.Specs;

/// <summary>A rule that fires in no spec fails the build, and so does a rule that no catalogue has.</summary>
public sealed class RuleCoverageSpecs
{
    /// <summary>The stages that are read alone, and what fires on one of their cases.</summary>
    private static readonly Dictionary<string, Func<JsonElement, IEnumerable<string>>> Alone = new(
        StringComparer.Ordinal
    )
    {
        ["numbers"] = NumberSpecs.Fired,
        ["times"] = TimeSpecs.Fired,
        ["claims"] = ClaimsSpecs.Fired,
        ["places"] = PlaceSpecs.Fired,
    };

    /// <summary>Every rule that fires in a case of any stage that takes a whole reading: such a case holds all of them.</summary>
    private static readonly Lazy<SortedSet<string>> FiredInReadings = new(() =>
        new(
            ReadingSpecs.Stages.SelectMany(stage => SpecFiles.All(stage).Values).SelectMany(ReadingSpecs.Fired),
            StringComparer.Ordinal
        )
    );

    public static TheoryData<string> NamesAlone => [.. Alone.Keys];

    public static TheoryData<string> NamesOfReadings => [.. ReadingSpecs.Stages];

    [Theory]
    [MemberData(nameof(NamesAlone))]
    public void Every_rule_fires_in_a_spec_and_every_rule_fired_is_in_the_catalogue(string stage)
    {
        SortedSet<string> fired = new(SpecFiles.All(stage).Values.SelectMany(Alone[stage]), StringComparer.Ordinal);

        fired.Should().Equal(RuleCatalog.LoadDefault().OfStage(stage).Select(rule => rule.Id));
    }

    [Theory]
    [MemberData(nameof(NamesOfReadings))]
    public void Every_rule_of_a_reading_fires_in_a_spec(string stage)
    {
        RuleCatalog
            .LoadDefault()
            .OfStage(stage)
            .Select(rule => rule.Id)
            .Except(FiredInReadings.Value)
            .Should()
            .BeEmpty("a rule that no case makes fire is held by nothing");
    }

    [Fact]
    public void Every_rule_that_a_reading_names_is_in_the_catalogue()
    {
        RuleCatalog rules = RuleCatalog.LoadDefault();

        FiredInReadings.Value.Should().NotBeEmpty().And.OnlyContain(rule => rules.Contains(rule));
    }
}
