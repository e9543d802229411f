using Reportedly.Reading.Actors.Register;

namespace Reportedly.Reading.Tests.Actors;

/// <summary>The register that ships is whole.</summary>
public sealed class ShippedRegisterTests
{
    private static readonly (string Name, string Text)[] Files =
    [
        .. typeof(ActorRegister)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("actors/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => ("data/" + name, Text(name))),
    ];

    [Fact]
    public void It_knows_actors_by_the_thousand() => ActorRegister.BuiltIn.Entries.Length.Should().BeGreaterThan(2000);

    [Fact]
    public void No_two_of_its_actors_share_a_name_that_nothing_tells_apart() =>
        ActorRegister.Of(Files).Entries.Should().HaveCount(ActorRegister.BuiltIn.Entries.Length);

    [Fact]
    public void A_whole_reader_of_yaml_reads_its_files_as_the_quick_one_does()
    {
        List<string> faults = [];
        foreach ((string name, string text) in Files)
        {
            RegisterFile whole = RegisterFile.Read(name, new StringReader(text), ActorCodes.Default.IsCountry, faults);
            RegisterFile plain = RegisterFile.ReadPlain(
                name,
                new StringReader(text),
                ActorCodes.Default.IsCountry,
                faults
            );

            plain.Entries.Should().BeEquivalentTo(whole.Entries, options => options.WithStrictOrdering());
            plain.Organs.Should().BeEquivalentTo(whole.Organs, options => options.WithStrictOrdering());
        }
        faults.Should().BeEmpty();
    }

    private static string Text(string name)
    {
        using StreamReader reader = new(typeof(ActorRegister).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
