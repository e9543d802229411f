using Reportedly.Reading.Rules;

namespace Reportedly.Reading.Tests.Rules;

/// <summary>The catalogue lists every rule once, and says where a rule file is wrong.</summary>
public sealed class RuleCatalogTests
{
    private const string Good = """
        stage: tides
        rules:
          - id: tides/ebb@1
            says: Water falls.
            example: The water fell.
        """;

    [Fact]
    public void A_rule_is_found_by_its_id()
    {
        RuleCatalog catalog = RuleCatalog.Load([("tides.yaml", Good)]);

        catalog["tides/ebb@1"].Should().Be(new RuleEntry("tides/ebb@1", "tides", "Water falls.", "The water fell."));
    }

    [Fact]
    public void The_rules_that_ship_with_the_product_load()
    {
        RuleCatalog.LoadDefault().OfStage("numbers").Should().Contain(rule => rule.Id == "numbers/digits@1");
    }

    [Theory]
    [InlineData("  - id: tides/ebb@1\n    says: Again.\n    example: Again.", "6*there already*")]
    [InlineData("  - id: winds/calm@1\n    says: x\n    example: x", "6*'tides/NAME@VERSION'*")]
    [InlineData("  - id: tides/flow\n    says: x\n    example: x", "6*'tides/NAME@VERSION'*")]
    [InlineData("  - id: tides/flow@1\n    says: x", "6*'example'*")]
    [InlineData("  - tides/flow@1", "6*'id', 'says' and 'example'*")]
    public void A_wrong_rule_is_refused_with_file_line_and_remedy(string lines, string message)
    {
        Action load = () => RuleCatalog.Load([("tides.yaml", Good + "\n" + lines)]);

        load.Should().Throw<InvalidDataException>().WithMessage("tides.yaml:" + message);
    }

    [Fact]
    public void A_file_that_is_no_yaml_is_refused_with_its_line()
    {
        Action load = () => RuleCatalog.Load([("tides.yaml", "stage: tides\nrules: [")]);

        load.Should().Throw<InvalidDataException>().WithMessage("tides.yaml:*");
    }
}
