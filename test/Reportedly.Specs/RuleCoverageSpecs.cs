using System.Text.Json;
using Reportedly.Reading.Rules;

namespace Reportedly.Specs;

/// <summary>A rule that fires in no spec fails the build, and so does a rule that no catalogue has.</summary>
public sealed class RuleCoverageSpecs
{
    /// <summary>The stages whose rules are held by specs, and what fires on one of their cases.</summary>
    private static readonly Dictionary<string, Func<JsonElement, IEnumerable<string>>> Stages = new(
        StringComparer.Ordinal
    )
    {
        ["numbers"] = NumberSpecs.Fired,
        ["times"] = TimeSpecs.Fired,
    };

    public static TheoryData<string> Names => [.. Stages.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_rule_fires_in_a_spec_and_every_rule_fired_is_in_the_catalogue(string stage)
    {
        SortedSet<string> fired = new(SpecFiles.All(stage).Values.SelectMany(Stages[stage]), StringComparer.Ordinal);

        fired.Should().Equal(RuleCatalog.LoadDefault().OfStage(stage).Select(rule => rule.Id));
    }
}
