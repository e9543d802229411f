using Npgsql;

namespace Reportedly.Storage.Postgres;

/// <summary>Where on which server a store is: read from a URL (<c>postgres://...</c>) or from settings (<c>Host=...;Database=...</c>).</summary>
internal sealed class ServerAddress
{
    /// <summary>The schema of a store whose address names none.</summary>
    public const string DefaultSchema = "reportedly";

    private const string Prepared = "Max Auto Prepare";

    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    private ServerAddress(NpgsqlConnectionStringBuilder settings, string schema)
    {
        Settings = settings;
        Schema = schema;
        Shown = $"postgres://{settings.Host}/{settings.Database}";
    }

    /// <summary>How to get there.</summary>
    public NpgsqlConnectionStringBuilder Settings { get; }

    /// <summary>The schema that has the store's tables.</summary>
    public string Schema { get; }

    /// <summary>The address for messages, without user and password.</summary>
    public string Shown { get; }

    /// <summary>True where the name of a store is that of a server's, and no file's.</summary>
    public static bool Is(string name) =>
        Schemes.Any(scheme => name.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        || name.StartsWith("Host=", StringComparison.OrdinalIgnoreCase)
        || name.Contains(";Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an address.</summary>
    /// <exception cref="StorageException">It is none; the message repeats nothing of it, because it may hold a password.</exception>
    public static ServerAddress Of(string name)
    {
        try
        {
            NpgsqlConnectionStringBuilder settings = Schemes.Any(scheme =>
                name.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            )
                ? OfUrl(new Uri(name, UriKind.Absolute))
                : new NpgsqlConnectionStringBuilder(name);
            if (string.IsNullOrEmpty(settings.Database))
            {
                throw Refused("it names no database");
            }
            string? path = settings.SearchPath;
            string schema = string.IsNullOrWhiteSpace(path) ? DefaultSchema : path.Split(',')[0].Trim().Trim('"');
            settings.SearchPath = string.IsNullOrWhiteSpace(path) ? $"\"{schema}\",public" : path;
            // One store, one connection, for as long as the store is open.
            settings.Pooling = false;
            settings.CommandTimeout = 0;
            if (!settings.ConnectionString.Contains(Prepared, StringComparison.OrdinalIgnoreCase))
            {
                // The statements of a store are the same few: the server reads and plans each of them once.
                settings.MaxAutoPrepare = 256;
                settings.AutoPrepareMinUsages = 2;
            }
            settings.ApplicationName ??= "reportedly";
            return new ServerAddress(settings, schema);
        }
        catch (Exception broken)
            when (broken is UriFormatException or ArgumentException or FormatException or InvalidCastException)
        {
            throw Refused("it cannot be read");
        }
    }

    private static NpgsqlConnectionStringBuilder OfUrl(Uri url)
    {
        NpgsqlConnectionStringBuilder settings = new()
        {
            Host = Uri.UnescapeDataString(url.Host),
            Port = url.Port > 0 ? url.Port : NpgsqlConnection.DefaultPort,
            Database = Uri.UnescapeDataString(url.AbsolutePath.TrimStart('/')),
        };
        string[] user = url.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
        {
            settings.Username = Uri.UnescapeDataString(user[0]);
        }
        if (user.Length > 1)
        {
            settings.Password = Uri.UnescapeDataString(user[1]);
        }
        foreach (string setting in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pair = setting.Split('=', 2);
            string name = Uri.UnescapeDataString(pair[0]).Replace('_', ' ');
            string value = pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : "";
            // libpq's names, which people know, where Npgsql has others.
            settings[name == "sslmode" ? "SSL Mode" : name] = value;
        }
        return settings;
    }

    private static StorageException Refused(string why) =>
        new(
            $"This is no address of a PostgreSQL database: {why}. Write postgres://USER@HOST/DATABASE, or Host=...;Database=...;Username=..."
        );
}
