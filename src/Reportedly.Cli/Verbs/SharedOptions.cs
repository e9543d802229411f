using System.CommandLine;
using System.Globalization;
using Reportedly.Corroboration;
using Reportedly.Records;
using Reportedly.Storage;

namespace Reportedly.Cli.Verbs;

/// <summary>Options that more than one verb has, declared once.</summary>
internal static class SharedOptions
{
    public const string Table = "table";
    public const string JsonLines = "jsonl";

    /// <summary>How a store is named.</summary>
    public const string StoreHelp = "PATH|postgres://...";

    /// <summary>How results are printed.</summary>
    /// <param name="what">What stands on a line for programs.</param>
    public static Option<string> Format(string what = "one record")
    {
        Option<string> format = new("--format", "-f")
        {
            Description = $"table: for people. jsonl: {what} a line, for programs.",
            DefaultValueFactory = _ => Table,
        };
        format.AcceptOnlyFromAmong(Table, JsonLines);
        return format;
    }

    /// <summary>A day of the calendar.</summary>
    /// <param name="name">The option: <c>--since</c>.</param>
    /// <param name="description">What it is for.</param>
    public static Option<DateOnly?> Day(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "YYYY-MM-DD",
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, default, out DateOnly day))
                {
                    return day;
                }
                result.AddError($"{name}: '{text}' is no date; write YYYY-MM-DD.");
                return null;
            },
        };

    /// <summary>One or more of a list of names.</summary>
    /// <typeparam name="T">The list.</typeparam>
    /// <param name="name">The option: <c>--type</c>.</param>
    /// <param name="description">What it is for.</param>
    public static Option<T[]> Named<T>(string name, string description)
        where T : struct, Enum =>
        new(name)
        {
            Description = description,
            HelpName = "NAME",
            Arity = ArgumentArity.ZeroOrMore,
            CustomParser = result =>
                [.. result.Tokens.Select(token => Value<T>(token.Value, fault => result.AddError($"{name}: {fault}")))],
        };

    /// <summary>How one number is chosen among those that origins give.</summary>
    public static Option<FigurePolicy> Policy() =>
        new("--policy")
        {
            Description =
                $"How the best number is chosen: {string.Join(", ", RecordNames.All<FigurePolicy>())}. Where not said, none is.",
            HelpName = "NAME",
            DefaultValueFactory = _ => FigurePolicy.RangeOnly,
            CustomParser = result =>
                Value<FigurePolicy>(result.Tokens[0].Value, fault => result.AddError($"--policy: {fault}")),
        };

    /// <summary>How much of a long answer is wanted.</summary>
    /// <param name="description">What happens where it is not said.</param>
    public static Option<int?> Limit(string description) =>
        new("--limit")
        {
            Description = description,
            HelpName = "N",
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0)
                {
                    return number;
                }
                result.AddError($"--limit: '{text}' will not do; give a whole number of 1 or more.");
                return null;
            },
        };

    /// <summary>The store to look into.</summary>
    public static Option<string?> Store() =>
        new("--db")
        {
            Description =
                $"The store. Where not said: {StoreName.Variable}, or else {StoreName.Default} in the working folder.",
            HelpName = StoreHelp,
        };

    /// <summary>Opens the store that the option, the environment or the default names, in that order.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public static RecordStore OpenStore(string? given, Host host) => StoreName.Of(given, host).OpenExisting();

    private static T Value<T>(string text, Action<string> fault)
        where T : struct, Enum
    {
        if (RecordNames.TryParse(text, out T value))
        {
            return value;
        }
        fault($"'{text}' is none of {string.Join(", ", RecordNames.All<T>())}.");
        return default;
    }
}
