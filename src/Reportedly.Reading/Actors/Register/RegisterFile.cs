using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Reportedly.Records;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Reportedly.Reading.Actors.Register;

/// <summary>Reads one file of the register. A fault of an entry leaves that entry out and is told; the others are read.</summary>
internal sealed class RegisterFile
{
    private readonly string file;
    private readonly Func<string, bool> isCountry;
    private readonly List<string> faults;
    private readonly List<RegisterEntry> entries = [];
    private readonly List<StateOrgan> organs = [];

    private RegisterFile(string file, Func<string, bool> isCountry, List<string> faults)
    {
        this.file = file;
        this.isCountry = isCountry;
        this.faults = faults;
    }

    /// <summary>The actors of the file, in its order.</summary>
    public ImmutableArray<RegisterEntry> Entries => [.. entries];

    /// <summary>The arms of states of the file, in its order.</summary>
    public ImmutableArray<StateOrgan> Organs => [.. organs];

    /// <summary>Reads a file.</summary>
    /// <param name="file">What it is called in faults.</param>
    /// <param name="text">Its YAML.</param>
    /// <param name="isCountry">Knows the codes of countries.</param>
    /// <param name="faults">Takes a line for each fault.</param>
    public static RegisterFile Read(string file, TextReader text, Func<string, bool> isCountry, List<string> faults)
    {
        RegisterFile read = new(file, isCountry, faults);
        try
        {
            read.ReadAll(new Parser(text));
        }
        catch (YamlException broken)
        {
            faults.Add(
                $"{file}:{broken.Start.Line}: this is no YAML ({broken.Message}); mend the indentation or the brackets."
            );
        }
        return read;
    }

    /// <summary>Reads a shipped file, which is written in the plain form.</summary>
    /// <param name="file">What it is called in faults.</param>
    /// <param name="text">Its lines.</param>
    /// <param name="isCountry">Knows the codes of countries.</param>
    /// <param name="faults">Takes a line for each fault.</param>
    public static RegisterFile ReadPlain(
        string file,
        TextReader text,
        Func<string, bool> isCountry,
        List<string> faults
    )
    {
        RegisterFile read = new(file, isCountry, faults);
        foreach ((string list, RegisterFields fields) in PlainRegisterReader.Read(file, text))
        {
            read.Add(list, fields);
        }
        return read;
    }

    private void Add(string list, RegisterFields fields)
    {
        if (list == "actors")
        {
            AddEntry(fields);
        }
        else
        {
            AddOrgan(fields);
        }
    }

    private void ReadAll(Parser yaml)
    {
        yaml.Consume<StreamStart>();
        if (!Take(yaml, out DocumentStart? _) || !Take(yaml, out MappingStart? _))
        {
            faults.Add($"{file}:1: the file lists no actors; write 'actors:' and under it one '- id: ...' for each.");
            return;
        }
        while (!Take(yaml, out MappingEnd? _))
        {
            Scalar key = yaml.Consume<Scalar>();
            if (key.Value is not ("actors" or "organs") || !Take(yaml, out SequenceStart? _))
            {
                Fault(
                    key.Start,
                    $"'{key.Value}' is no list of actors; write 'actors:' and under it one '- id: ...' for each."
                );
                yaml.SkipThisAndNestedEvents();
                continue;
            }
            while (!Take(yaml, out SequenceEnd? _))
            {
                if (!Take(yaml, out MappingStart? start))
                {
                    Fault(yaml.Current!.Start, "an actor is a mapping; begin it with '- id: ...'.");
                    yaml.SkipThisAndNestedEvents();
                    continue;
                }
                RegisterFields fields = ReadFields(yaml, start.Start.Line);
                Add(key.Value, fields);
            }
        }
    }

    private RegisterFields ReadFields(Parser yaml, long line)
    {
        RegisterFields fields = new(line);
        while (!Take(yaml, out MappingEnd? _))
        {
            Scalar key = yaml.Consume<Scalar>();
            if (Take(yaml, out Scalar? value))
            {
                Add(fields, key, key.Value, value.Value);
            }
            else if (Take(yaml, out SequenceStart? _))
            {
                List<string> values = [];
                while (!Take(yaml, out SequenceEnd? _))
                {
                    if (Take(yaml, out Scalar? item))
                    {
                        values.Add(item.Value);
                    }
                    else
                    {
                        Fault(yaml.Current!.Start, $"'{key.Value}' lists words only; write '{key.Value}: [A, B]'.");
                        yaml.SkipThisAndNestedEvents();
                    }
                }
                fields.Add(key.Value, key.Start.Line, [.. values]);
            }
            else
            {
                yaml.Consume<MappingStart>();
                while (!Take(yaml, out MappingEnd? _))
                {
                    Scalar inner = yaml.Consume<Scalar>();
                    if (Take(yaml, out Scalar? innerValue))
                    {
                        Add(fields, inner, $"{key.Value}.{inner.Value}", innerValue.Value);
                    }
                    else
                    {
                        Fault(inner.Start, $"'{key.Value}.{inner.Value}' takes one word.");
                        yaml.SkipThisAndNestedEvents();
                    }
                }
            }
        }
        foreach ((string key, long at) in fields.Unknown)
        {
            faults.Add(
                $"{file}:{at}: there is no field '{key}'; the fields are {string.Join(", ", RegisterFields.Known)}."
            );
        }
        return fields;
    }

    private void Add(RegisterFields fields, Scalar key, string name, string value)
    {
        if (!fields.Add(name, key.Start.Line, [value]))
        {
            Fault(key.Start, $"'{name}' stands there twice; keep one.");
        }
    }

    private void AddEntry(RegisterFields fields)
    {
        int before = faults.Count;
        string? id = Required(fields, "id");
        string? name = Required(fields, "name");
        ActorKind? kind = Kind(fields);
        string? country = Country(fields, "country");
        foreach (string area in fields.Many("areas"))
        {
            CheckCountry(fields, "areas", area);
        }
        if (id is not null && !IsId(id))
        {
            Fault(fields, "id", $"'{id}' will not do as an id; write it in small letters, digits and hyphens.");
        }
        CheckCodes(fields);
        int? from = Year(fields, "active.from");
        int? to = Year(fields, "active.to");
        if (from > to)
        {
            Fault(fields, "active.to", $"it ends in {to}, before it begins in {from}; swap the years.");
        }
        bool? stateOwned = Truth(fields, "state_owned");
        if (faults.Count > before)
        {
            return;
        }
        entries.Add(
            new RegisterEntry
            {
                Id = id!,
                Name = name!,
                Aliases = fields.Many("aliases"),
                Acronyms = fields.Many("acronyms"),
                Contextual = fields.Many("contextual"),
                Kind = kind!.Value,
                Country = country,
                Areas = fields.Many("areas"),
                From = from,
                To = to,
                PartOf = fields.One("part_of"),
                SuccessorOf = fields.One("successor_of"),
                Organ = fields.One("organ"),
                Plover = fields.One("plover"),
                Acled = fields.One("acled"),
                StateOwned = stateOwned,
                Wikidata = fields.One("wikidata"),
                Place = $"{file}:{fields.Line}",
            }
        );
    }

    private void AddOrgan(RegisterFields fields)
    {
        int before = faults.Count;
        string? id = Required(fields, "id");
        ActorKind? kind = Kind(fields);
        if (faults.Count == before)
        {
            organs.Add(new StateOrgan(id!, fields.Many("names"), kind!.Value));
        }
    }

    private ActorKind? Kind(RegisterFields fields)
    {
        if (Required(fields, "kind") is not { } written)
        {
            return null;
        }
        if (RecordNames.TryParse(written, out ActorKind kind))
        {
            return kind;
        }
        Fault(
            fields,
            "kind",
            $"there is no kind '{written}'; the kinds are {string.Join(", ", Enum.GetValues<ActorKind>().Select(k => RecordNames.Of(k)))}."
        );
        return null;
    }

    private string? Country(RegisterFields fields, string key)
    {
        if (fields.One(key) is { } written)
        {
            CheckCountry(fields, key, written);
            return written;
        }
        return null;
    }

    private void CheckCountry(RegisterFields fields, string key, string written)
    {
        if (!isCountry(written))
        {
            Fault(
                fields,
                key,
                $"there is no country '{written}'; write its ISO 3166-1 code of two capitals, such as IQ."
            );
        }
    }

    private void CheckCodes(RegisterFields fields)
    {
        if (fields.One("wikidata") is { } item && (item.Length < 2 || item[0] != 'Q' || !IsNumber(item.AsSpan(1))))
        {
            Fault(
                fields,
                "wikidata",
                $"'{item}' is no item of Wikidata; write Q and its number, or leave the field out."
            );
        }
        if (
            fields.One("plover") is { } code
            && (code.Length % 3 != 0 || code.AsSpan().ContainsAnyExceptInRange('A', 'Z'))
        )
        {
            Fault(
                fields,
                "plover",
                $"'{code}' is no code; write groups of three capitals, such as IRQMIL, or leave the field out."
            );
        }
    }

    private int? Year(RegisterFields fields, string key)
    {
        if (fields.One(key) is not { } written)
        {
            return null;
        }
        if (
            IsNumber(written)
            && int.TryParse(written, CultureInfo.InvariantCulture, out int year)
            && year is > 1000 and < 3000
        )
        {
            return year;
        }
        Fault(fields, key, $"'{written}' is no year; write four digits.");
        return null;
    }

    private bool? Truth(RegisterFields fields, string key)
    {
        switch (fields.One(key))
        {
            case null:
                return null;
            case "true":
                return true;
            case "false":
                return false;
            case var written:
                Fault(fields, key, $"'{written}' will not do; write true or false.");
                return null;
        }
    }

    private string? Required(RegisterFields fields, string key)
    {
        if (fields.One(key) is { Length: > 0 } value)
        {
            return value;
        }
        faults.Add($"{file}:{fields.Line}: the field '{key}' is missing or empty; write '{key}: ...'.");
        return null;
    }

    private void Fault(RegisterFields fields, string key, string what) =>
        faults.Add($"{file}:{fields.LineOf(key)}: {what}");

    private void Fault(Mark at, string what) => faults.Add($"{file}:{at.Line}: {what}");

    private static bool Take<T>(Parser yaml, [NotNullWhen(true)] out T? taken)
        where T : ParsingEvent
    {
        taken = yaml.Accept<T>(out _) ? yaml.Consume<T>() : null;
        return taken is not null;
    }

    private static bool IsId(string id)
    {
        foreach (char c in id)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
