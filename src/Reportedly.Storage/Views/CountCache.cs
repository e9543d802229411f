using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Views;

/// <summary>
/// How many rows conditions hold for, counted once while the views stay as they are: somebody who turns pages asks the same again and
/// again. It belongs to one handle on a store.
/// </summary>
internal sealed class CountCache
{
    private const int Most = 64;

    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);
    private ViewMark mark;

    /// <summary>Counts.</summary>
    /// <param name="connection">Where, inside the transaction that the page is read in.</param>
    /// <param name="sql">What counts.</param>
    /// <param name="values">Its values.</param>
    public long Of(StoreConnection connection, string sql, object?[] values)
    {
        ViewMark now = ViewMark.Read(connection);
        if (now != mark || counts.Count >= Most)
        {
            counts.Clear();
            mark = now;
        }
        // The length keeps the end of one value from counting as the beginning of the next.
        string question = string.Join(
            '\n',
            values.Select(value => $"{value}").Select(text => $"{text.Length} {text}").Prepend(sql)
        );
        if (!counts.TryGetValue(question, out long count))
        {
            counts[question] = count = connection.Number(sql, values);
        }
        return count;
    }
}
