using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Reportedly.Storage.Databases;

namespace Reportedly.Storage.Views;

/// <summary>One digest over all that the views hold: equal where two stores have the same views.</summary>
internal static class ViewDigest
{
    private static readonly string[] Tables =
    [
        "SELECT readings, judgements, unlinked FROM views",
        "SELECT row, report, reason FROM refusal ORDER BY row",
        "SELECT row, report, published, body FROM testimony ORDER BY row",
        "SELECT number, id, body FROM telling ORDER BY number",
        "SELECT number, incident FROM member ORDER BY number",
        "SELECT row, incident, verdicts FROM report_incident ORDER BY row, incident",
        "SELECT cell, telling FROM cell ORDER BY cell, telling",
        "SELECT id, newest, first, last, type, verdicts, reports, origins, component, dated FROM incident ORDER BY id",
        "SELECT id, body FROM incident_body ORDER BY id",
        "SELECT kind, name, incident FROM incident_name ORDER BY kind, name, incident",
        "SELECT incident, latitude, longitude FROM incident_point ORDER BY incident, latitude, longitude",
    ];

    /// <summary>Digest of the views, 64 hex digits.</summary>
    public static string Of(StoreConnection connection)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string sql in Tables)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(sql));
            using DbCommand command = connection.Command(sql);
            using DbDataReader row = command.ExecuteReader();
            while (row.Read())
            {
                for (int i = 0; i < row.FieldCount; i++)
                {
                    Append(hash, row.GetValue(i));
                }
            }
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, object value)
    {
        byte[] bytes = value switch
        {
            byte[] body => body,
            DBNull => [],
            _ => Encoding.UTF8.GetBytes(Convert.ToString(value, CultureInfo.InvariantCulture)!),
        };
        // The length keeps the end of one value from counting as the beginning of the next.
        hash.AppendData(BitConverter.GetBytes(value is DBNull ? -1 : bytes.Length));
        hash.AppendData(bytes);
    }
}
