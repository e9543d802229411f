namespace Reportedly.Reading.Actors.Register;

/// <summary>
/// Reads the plain form of YAML in which the shipped registers are written: a field a line, lists and years in brackets on it. A whole reader of YAML
/// takes a tenth of a second at every start for the same; a test holds that both read the same.
/// </summary>
internal static class PlainRegisterReader
{
    /// <summary>The entries of a file.</summary>
    /// <param name="file">What it is called in faults.</param>
    /// <param name="text">A line a field; an entry begins with "- ".</param>
    /// <exception cref="RegisterException">A line is in another form.</exception>
    public static IEnumerable<(string List, RegisterFields Fields)> Read(string file, TextReader text)
    {
        string list = "";
        RegisterFields? fields = null;
        long number = 0;
        while (text.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            if (line[0] != ' ')
            {
                list = line.TrimEnd(':');
                continue;
            }
            if (line.StartsWith("  - ", StringComparison.Ordinal))
            {
                if (fields is not null)
                {
                    yield return (list, fields);
                }
                fields = new RegisterFields(number);
            }
            int colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (fields is null || colon < 5)
            {
                throw new RegisterException([
                    $"{file}:{number}: write 'field: value', one a line, indented by four spaces.",
                ]);
            }
            Add(fields, line[4..colon], line[(colon + 2)..], number);
        }
        if (fields is not null)
        {
            yield return (list, fields);
        }
    }

    private static void Add(RegisterFields fields, string key, string value, long number)
    {
        switch (value[0])
        {
            case '[':
                fields.Add(key, number, [.. Items(value)]);
                break;
            case '{':
                foreach (string pair in Items(value))
                {
                    int colon = pair.IndexOf(": ", StringComparison.Ordinal);
                    fields.Add($"{key}.{pair[..colon]}", number, [pair[(colon + 2)..]]);
                }
                break;
            default:
                fields.Add(key, number, [Unquoted(value)]);
                break;
        }
    }

    private static List<string> Items(string brackets)
    {
        List<string> items = [];
        int at = 1;
        while (at < brackets.Length - 1)
        {
            int past = at;
            if (brackets[at] == '"')
            {
                past++;
                while (brackets[past] != '"')
                {
                    past += brackets[past] == '\\' ? 2 : 1;
                }
                past++;
            }
            else
            {
                while (past < brackets.Length - 1 && brackets[past] != ',')
                {
                    past++;
                }
            }
            items.Add(Unquoted(brackets[at..past]));
            at = past + 2;
        }
        return items;
    }

    private static string Unquoted(string value) =>
        value[0] == '"'
            ? value[1..^1]
                .Replace("\\\"", "\"", StringComparison.Ordinal)
                .Replace("\\\\", "\\", StringComparison.Ordinal)
            : value;
}
