namespace Reportedly.Reading.Events;

/// <summary>The words that fill the roles of one trigger, while they are gathered; -1 among them stands for no word.</summary>
internal sealed class Roles
{
    /// <summary>Tokens of those who did it.</summary>
    public List<int> Agents { get; } = [];

    /// <summary>Tokens of those to whom it was done.</summary>
    public List<int> Targets { get; } = [];

    /// <summary>Names of the rules that found them.</summary>
    public List<string> Rules { get; } = [];
}
